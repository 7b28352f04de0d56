// Arts, shows and making things. Format: see sports.ts.
export const arts = `
art | art, arts, artistique, création, créer, créatif, créative, culture, culturel, culturelle | art, arts, artistic, creative, creativity, culture, cultural
arts-visuels < art | arts visuels, arts plastiques, beaux-arts, atelier d'art | visual arts, fine arts, art class
peinture < arts-visuels | peinture, peindre, aquarelle, acrylique, huile, toile, peintre, pinceau, gouache | painting, paint, watercolour, watercolor, acrylic, canvas, painter
dessin < arts-visuels | dessin, dessiner, croquis, fusain, pastel, esquisse, modèle vivant, crayon | drawing, draw, sketch, sketching, pencil
bande-dessinee < dessin lecture | bande dessinée, bédé, BD, manga, bédéiste, roman graphique, caricature, illustration, illustrateur | comics, comic book, graphic novel, manga, cartoon, illustration
fanzine < livre artisanat | fanzine, zine, autoédition, microédition | zine, fanzine, self-publishing
sculpture < arts-visuels | sculpture, sculpter, sculpteur, modelage, argile, bronze | sculpture, sculpting, clay
poterie < artisanat | poterie, céramique, tournage, potier, raku | pottery, ceramics
vitrail < artisanat | vitrail, mosaïque, verre, bijoux, joaillerie, émail | stained glass, mosaic, jewellery, jewelry
gravure < arts-visuels | gravure, estampe, sérigraphie, linogravure, impression | printmaking, engraving, screen printing
photographie < arts-visuels | photographie, photo, photos, photographe, photographier, appareil photo | photography, photo, photographer, camera
murale < arts-visuels art-public | murale, murales, muralisme, fresque, graffiti, art urbain, art de rue | mural, murals, street art, graffiti
art-public < art | art public, installation artistique, œuvre d'art public, œuvres | public art, installation, artwork
exposition < art | exposition, expositions, expo, vernissage, galerie, exposer, commissaire, salle d'exposition | exhibition, exhibit, gallery, art show, opening
musee < exposition patrimoine | musée, musées, muséal, collection | museum, collection
artisanat < bricolage | artisanat, métiers d'art, artisan, artisane, artisanal, fait main, salon des artisans | crafts, handicraft, craft, artisan, handmade
bricolage | bricolage, bricoler, brico, atelier manuel, travaux manuels, fabriquer, fabrication, décorer, scrapbooking, décoration, décorations | crafting, do it yourself, diy, making, handmade, decorate, decoration, scrapbooking
recup-creative < bricolage environnement | upcycling, récupération créative, surcyclage, recyclage créatif, matières récupérées | upcycling, creative reuse, repurpose
couture < artisanat textile | couture, coudre, machine à coudre, patron, couturière, retouche, ourlet | sewing, sew, sewing machine, tailoring
tricot < artisanat textile | tricot, tricoter, crochet, crocheter, laine, aiguilles, tricoteuse, macramé | knitting, knit, crochet, yarn, wool, macrame
broderie < artisanat textile | broderie, broder, point de croix, courtepointe, tissage, tisser, métier à tisser, feutrage, tapisserie | embroidery, cross-stitch, quilting, weaving, loom, felting
textile < artisanat | textile, tissu, vêtement, vêtements, mode, teinture | textile, fabric, clothing, clothes, fashion
menuiserie < bricolage | menuiserie, ébénisterie, bois, travail du bois, marqueterie | woodworking, carpentry, wood
calligraphie < arts-visuels ecriture | calligraphie, lettrage, origami, papier, reliure | calligraphy, lettering, origami, paper craft, bookbinding
musique < art | musique, musical, musicale, musicien, musicienne, musiciens | music, musical, musician
concert < musique spectacle | concert, concerts, récital, groupe de musique, spectacle de musique, soirée musicale | concert, recital, live music, gig, band
orchestre < musique-classique | orchestre, orchestre symphonique, symphonique, harmonie, philharmonique, chef d'orchestre, ensemble à vents | orchestra, symphony, symphonic, philharmonic, conductor
musique-classique < musique | musique classique, classique, musique de chambre, quatuor, baroque, opéra, lyrique, sonate | classical music, chamber music, quartet, opera, baroque
chant < musique | chant, chanter, chanteur, chanteuse, voix, technique vocale, karaoké, chansonnier, chanson | singing, sing, singer, voice, vocal, karaoke, song
chorale < chant | chorale, chœur, choral, choriste, chanter en groupe | choir, chorus, choral
instrument < musique | instrument, instruments de musique, instrument de musique, cours de musique, luthier | instrument, musical instrument, music lessons
piano < instrument | piano, pianiste, clavier, orgue, accordéon | piano, pianist, keyboard, organ, accordion
guitare < instrument | guitare, guitariste, ukulélé, basse, banjo | guitar, ukulele, bass
violon < instrument | violon, violoncelle, alto, harpe, violoniste | violin, cello, fiddle, harp
percussion < instrument | percussions, percussion, batterie, tambour, djembé, batucada, tamtam | percussion, drums, drumming, drum
vent < instrument | flûte, clarinette, saxophone, trompette, trombone, cuivres | flute, clarinet, saxophone, trumpet, brass
jazz < musique | jazz, blues, swing, gospel, soul, funk | jazz, blues, swing, gospel, soul, funk
rock < musique | rock, pop, métal, punk, folk, country, trad, musique traditionnelle | rock, pop, metal, punk, folk, country, traditional music
hip-hop < musique | hip-hop, hip hop, rap, rappeur, slam, beatbox, culture urbaine | hip-hop, hip hop, rap, rapper, beatbox
dj < musique | DJ, musique électronique, électro, techno | dj, electronic music
musique-monde < musique culture-monde | musiques du monde, musique du monde, latino, salsa, samba, reggae, flamenco, afro, musique africaine, musique latine | world music, latin music, african music, reggae
bresil < amerique-latine | Brésil, brésilien, brésilienne | Brazil, Brazilian
danse < art | danse, danses, danser, danseur, danseuse, chorégraphie, chorégraphe, piste de danse | dance, dancing, dancer, choreography
ballet < danse | ballet, danse classique, danse contemporaine, ballet jazz, claquettes | ballet, contemporary dance, tap dance
danse-urbaine < danse hip-hop | danse urbaine, street dance, breakdance, breaking, krump, popping, danse hip-hop | street dance, breakdance, breaking
danse-sociale < danse | danse sociale, danse en ligne, danse en couple, rumba, cha-cha, valse, danse de salon, ballroom, kizomba, bachata, merengue | social dancing, ballroom, line dancing, partner dance, waltz, bachata
tango < danse-sociale | tango, milonga, tango argentin | tango, milonga
salsa < danse-sociale musique-monde | salsa, bachata, danse latine, danses latines | salsa, latin dance
danse-traditionnelle < danse patrimoine | danse traditionnelle, danse folklorique, folklore, gigue, veillée, danse africaine, baladi, danse orientale, bollywood, bhangra | folk dance, traditional dance, belly dance, bollywood
theatre < spectacle art | théâtre, théâtral, théâtrale, pièce de théâtre, comédien, comédienne, jouer la comédie, mise en scène, metteur en scène, dramaturge, troupe | theatre, theater, play, stage, acting, actor, drama
improvisation < theatre | improvisation, impro, match d'improvisation | improv, improvisation
marionnette < theatre enfants | marionnette, marionnettes, guignol, théâtre d'ombres, théâtre d'objets, marionnettiste | puppet, puppets, puppetry, shadow theatre
cirque < spectacle | cirque, acrobate, acrobatie, acrobatique, jongler, jonglerie, trapèze, arts du cirque, clown, clownesque, jongleur, échasses | circus, acrobat, acrobatics, juggling, trapeze, clown
magie < spectacle | magie, magicien, magicienne, illusionniste, mentaliste, prestidigitation | magic show, magician, illusionist
humour < spectacle | humour, humoriste, stand-up, comique, spectacle d'humour, rire, drôle | comedy, comedian, stand-up, stand-up comedy, humour, humor
spectacle < art loisir | spectacle, spectacles, show, représentation, arts de la scène, arts vivants, salle de spectacle, billetterie, billets | show, performance, performing arts, live show, tickets
cinema < art | cinéma, film, films, projection, ciné, cinéaste, court métrage, long métrage, documentaire, ciné-club | cinema, movie, movies, film, screening, documentary, short film
cinema-plein-air < cinema plein-air | cinéma en plein air, film en plein air, projection extérieure, ciné-parc, cinéma sous les étoiles | outdoor movie, open-air cinema, drive-in
animation-image < cinema techno | film d'animation, dessin animé | animation, animated film
video < cinema techno | vidéo, montage vidéo, tournage, balado, podcast, youtube, radio | video, video editing, podcast, filmmaking, radio
ecriture < art lecture | écriture, écrire, atelier d'écriture, création littéraire, écrivain, rédaction, récit de vie, autobiographie, scénario, mémoires | writing, write, creative writing, writer, memoir, life story
poesie < ecriture | poésie, poème, poèmes, poète, slam, haïku | poetry, poem, poet, slam, spoken word
cuisine < loisir alimentation | cuisine, cuisiner, cuisson, recette, recettes, chef, atelier culinaire, culinaire, popote, gastronomie, plat | cooking, cook, recipe, recipes, culinary, chef, kitchen, cuisine
patisserie < cuisine | pâtisserie, gâteau, gâteaux, biscuits, boulangerie, pain, chocolat, dessert, levain, cupcake | baking, cake, cookies, bread, chocolate, dessert, pastry
vin < cuisine adultes | vin, dégustation, bière, sommelier, microbrasserie, spiritueux, vignoble | wine, tasting, beer, brewery
cocktail < vin | cocktail, cocktails, mixologie, mocktail, boisson | cocktail, cocktails, mixology, mocktail, drinks
conserve < cuisine | conserves, mise en conserve, lactofermentation, fermentation, kombucha, confiture, marinades | canning, preserves, fermentation, pickling, jam
`;
