// Dance, music, crafts, shows and games; as in sports.ts.
export const arts = `
bachata | bachata
ballet, danse classique, pointes | ballet
baladi, danse orientale | belly dancing, belly dance
breakdance, breaking | breakdance, breakdancing
cha-cha, rumba, valse | waltz, rumba
charleston, lindy hop, swing | swing dancing, lindy hop
claquettes, danse à claquettes | tap dance, tap dancing
danse africaine | african dance
danse contemporaine | contemporary dance
danse country | country dance, country dancing
danse en ligne | line dancing, line dance
danse irlandaise | irish dance
flamenco | flamenco
gigue, danse traditionnelle, set carré | square dance, jigging
hip-hop | hip-hop
kizomba | kizomba
konpa | konpa, kompa
milonga, tango | tango
merengue | merengue
pole dance, danse à la barre | pole dancing
samba | samba
salsa | salsa
accordéon | accordion
alto, violon, violoniste | violin, viola
banjo | banjo
basse électrique, guitare basse | bass guitar
basson, hautbois | oboe, bassoon
batterie, batteur | drum kit, drum lessons
beatbox | beatboxing
carillon, cloches | bells
chant, cours de chant, pose de voix | singing lessons, voice lessons
chorale, chœur | choir
clarinette | clarinet
clavecin | harpsichord
contrebasse | double bass
cor français, tuba, trombone | trombone, french horn
cornemuse | bagpipes
dj, mixage | dj, disc jockey
djembé | djembe
flûte, flûte traversière, flûte à bec | flute, recorder
gospel | gospel
guitare | guitar
harmonica | harmonica
harpe | harp
karaoké | karaoke
mandoline | mandolin
opéra | opera
orgue | organ recital
piano | piano
ruches, apiculture, apiculteur | beekeeping, beekeeper
saxophone | saxophone
solfège | music theory
tambour, tam-tam | hand drum
trompette | trumpet
ukulélé | ukulele
violoncelle | cello
xylophone | xylophone
aquarelle | watercolour, watercolor
batik, teinture | tie-dye, batik
bonsaï | bonsai
broderie | embroidery
calligraphie | calligraphy
céramique, poterie, tour de potier | pottery, ceramics
chandelles, bougies | candle making, candles
cordonnerie | shoe repair
courtepointe | quilt, quilting
couture, coudre | sewing
crochet | crochet
dentelle | lace
ébénisterie, menuiserie, travail du bois | woodworking, carpentry, cabinet making
encadrement | picture framing
forge, forgeron | blacksmith
gravure, estampe, linogravure | printmaking, linocut
ikebana, art floral, arrangement floral | flower arranging, ikebana
joaillerie, orfèvrerie, bijoux | jewellery, jewelry
macramé | macrame
maquettes, modélisme, modèles réduits | model building, scale models
maroquinerie, cuir | leather craft, leatherwork
mosaïque, mosaïques | mosaic
origami | origami
peinture à l'huile | oil painting
perles, perlage | beading
poupées | doll making
reliure | bookbinding
savon, savonnerie | soap making, soap
scrapbooking | scrapbooking
sculpture, sculpter | sculpture, carving
sérigraphie | screen printing
soudure | welding
tapisserie, tissage | weaving, tapestry
tatouage, tatouer | tattoo
tricot, tricoter | knitting, knit
vannerie, osier | basket weaving
verre soufflé, souffleur de verre | glass blowing
vitrail, vitraux | stained glass
bridge | bridge club
casino | casino, slot machines
échecs, jeu d'échecs | chess
jeu de dames | checkers
donjons et dragons | dungeons and dragons
cartes magic, magic the gathering | magic the gathering
mah-jong | mahjong
mots croisés | crossword
poker | poker
scrabble | scrabble
sudoku | sudoku
tarot, voyance, cartomancie | tarot, fortune teller
trains miniatures | model trains
casse-tête | jigsaw puzzle
bingo | bingo
billes | marbles
escape room, jeu d'évasion | escape room, escape game
défilé du père noël | santa claus parade
défilé de mode | fashion show
comédie musicale | broadway musical
hypnose, hypnotiseur | hypnosis, hypnotist
improvisation, impro | improv
magie, magicien | magic show, magician
marionnettes | puppets, puppet
mime | mime
rodéo | rodeo
humour, humoriste | comedian, stand-up comedy
théâtre d'ombres | shadow puppets
trapèze, tissu aérien | trapeze, aerial silks
ventriloque | ventriloquist
clown | clown
jonglerie, jongler | juggling
cirque du soleil | cirque du soleil
blues | blues
jazz | jazz
reggae | reggae
heavy metal, métal | heavy metal
musique électronique, techno, rave | electronic music, rave
musique celtique | celtic music
punk | punk
rap, hip hop | rap
slam | slam
rock | rock concert
fanfare | brass band, marching band
opérette | operetta
orchestre symphonique, symphonie | symphony, orchestra
quatuor à cordes | string quartet
cinéma maison, ciné-parc | drive-in cinema
doublage | voice acting
scénarisation | screenwriting
photographie, photo | photography
drone | drone
podcast, balado | podcast
robotique | robotics
soirée dansante | dance night
violoneux | fiddle
manga | manga
lego | lego
minecraft | minecraft
jeux vidéo, jeu vidéo | video games, esports
astronomie | astronomy
philatélie, timbres | stamp collecting, stamps
numismatique, pièces de monnaie | coin collecting, coins
généalogie | genealogy
ornithologie | birdwatching, birding
mycologie | mushroom identification
herbier, herboristerie | herbalism
méditation, pleine conscience | meditation, mindfulness
reiki | reiki
spa, sauna | spa, sauna
poésie | poetry
bande dessinée, bd, bédé | comics, graphic novels
fanzine | zine
encan, enchères | auction
dictée | spelling contest, dictation
ballet jazz, danse jazz | jazz dance
burlesque, effeuillage | burlesque
danse du ventre | belly dancing
danse verticale, danse aérienne | aerial dance
dancehall, afrobeat | dancehall, afrobeats
bollywood, bharatanatyam | bollywood dance
bouzouki, oud, sitar | sitar, oud
cithare, dulcimer | dulcimer
cours de drum, drum, caisse claire | drumming lessons, snare drum
handpan, bols tibétains, bain sonore | sound bath, singing bowls
harpe celtique | celtic harp
steelpan | steel drums
taiko, tambour japonais | taiko
composition sur ordinateur, ableton, home studio | music production, ableton
peinture sur soie, foulard de soie | silk painting
peinture sur porcelaine | china painting
peinture corporelle, henné | henna, body paint
aérographe | airbrush
dorure | gilding
émaillage, cloisonné | enamelling
feutrage, feutre à l'aiguille | felting
filage, rouet | spinning wheel
fabrication de papier | paper making
kintsugi | kintsugi
lutherie, luthier | lute making, violin making
marqueterie | marquetry
origami modulaire | modular origami
quilling | quilling
restauration de meubles, rembourrage, rembourreur | upholstery, furniture restoration
résine époxy | epoxy resin
taxidermie | taxidermy
tournage sur bois, tour à bois | wood turning
souffler du verre, fusion du verre, verre en fusion | blow glass, fused glass
xylogravure | woodcut
backgammon | backgammon
belote, tarock, crible, cribbage | cribbage
jeu de go chinois | weiqi
warhammer, figurines à peindre | warhammer, miniature painting
karting télécommandé | rc cars
laser game | laser game
tir paintball | airsoft
cabaret | cabaret
danse à claquettes irlandaise | clogging
feux de la rampe | broadway
film d'horreur | horror movie
opéra rock | rock opera
patinage sur glace spectacle, disney sur glace | disney on ice
`;
