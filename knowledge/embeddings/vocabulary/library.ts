// Libraries, learning, science and technology. Format: see sports.ts.
export const library = `
bibliotheque | bibliothèque, bibliothèques, biblio, bibliothécaire, réseau des bibliothèques | library, libraries, librarian
bibliobus < bibliotheque | bibliomobile, bibliobus, bibliothèque mobile, biblio mobile | bookmobile, mobile library
carte-biblio < bibliotheque | carte de bibliothèque, abonnement à la bibliothèque, abonné, emprunt, emprunter, prêt, prêt de livres, retour de livres | library card, borrow, loan, membership
livre < lecture | livre, livres, bouquin, bouquins, ouvrage, roman, romans, album jeunesse, édition | book, books, novel, novels
vente-livres < livre vente | vente de livres, bibliovente, livres d'occasion, livres à petits prix | book sale, used books, second-hand books
boite-livres < livre bricolage | boîte à livres, croque-livres | little free library, book exchange, book box
lecture < culture-generale | lecture, lire, lecteur, lectrice, littérature, littéraire | reading, read, reader, literature, literary
club-lecture < lecture | club de lecture, cercle de lecture, groupe de lecture, discuter de livres | book club, reading club, reading group
auteur < lecture rencontre | auteur, auteure, autrice, auteurs, écrivaine, rencontre d'auteur, séance de dédicace, lancement de livre | author, authors, meet the author, book signing, book launch
conte < lecture enfants | conte, contes, heure du conte, raconter, conteur, conteuse, histoires, raconteur, histoire avant le dodo | story time, storytime, tale, tales, storytelling, storyteller, bedtime story
pyjama < conte | pyjama, pyjamas, conte en pyjama, doudou | pyjama, pajamas, bedtime
eveil-lecture < lecture petite-enfance | éveil à la lecture, éveil au livre, une naissance un livre, premiers livres, comptines, bébé lecteur | early literacy, nursery rhymes, rhyme time
livre-numerique < livre techno | livre numérique, livres numériques, liseuse, livre audio, audiolivre, prêt numérique | e-book, ebook, e-reader, audiobook
etude < culture-generale | aide aux devoirs, devoirs, tutorat, études, étudier, étudiant, étudiants, soutien scolaire, réussite scolaire, persévérance | homework help, homework, tutoring, study, student, studying
ecole | école, écoles, scolaire, élève, élèves, classe, enseignant, sorties scolaires, groupes scolaires, primaire, secondaire | school, pupil, class, teacher, field trip, elementary, high school
formation | formation, cours, apprendre, apprentissage, initiation, s'initier, débutant, leçon, certification, enseigner | course, class, lesson, learn, learning, training, beginner, certification
conference < culture-generale | conférence, conférences, causerie, présentation, conférencier, conférencière, exposé, entretien, table ronde, panel, webinaire | talk, lecture, conference, presentation, speaker, panel, webinar
culture-generale | culture générale, savoir, connaissances, découverte, découvrir | general knowledge, discovery, discover
langue < formation | langues, apprendre une langue, conversation, cercle de conversation, linguistique | language, languages, conversation group
francais < langue immigration | français, cours de français, francisation, parler français, conversation française, franciser | French, French class, French lessons, learn French, French conversation
anglais < langue | anglais, cours d'anglais, conversation anglaise, parler anglais | English, English class, English conversation
espagnol < langue amerique-latine | espagnol, cours d'espagnol, hispanophone, latino-américain | Spanish, Spanish class, Hispanic
autre-langue < langue | arabe, italien, mandarin, chinois, créole, portugais, allemand, grec, roumain, russe | Arabic, Italian, Mandarin, Chinese, Creole, Portuguese, German, Greek, Romanian, Russian
langue-signes < sourd | langue des signes, LSQ, langue des signes québécoise | sign language, LSQ, ASL
alphabetisation < formation | alphabétisation, apprendre à lire, analphabétisme, littératie | literacy, learn to read
science < culture-generale | science, sciences, scientifique, expérience, expériences, expérimenter, laboratoire, chimie, physique, biologie | science, scientific, experiment, experiments, lab, chemistry, physics, biology
astronomie < science | astronomie, étoile, étoiles, planète, planètes, télescope, ciel étoilé, constellation, galaxie, éclipse, espace | astronomy, star, stars, stargazing, planet, telescope, eclipse, space
geologie < science | géologie, minéraux, fossile, fossiles, roches, dinosaure, dinosaures, volcan, paléontologie | geology, minerals, fossil, dinosaur, dinosaurs, rocks, volcano
mathematique < science | mathématiques, maths, mathématique, calcul, logique | mathematics, math
robotique < science techno | robotique, robot, robots, lego, lego robotique, drone | robotics, robot, robots, lego, drone
programmation < techno | programmation, coder, codage, programmer, code informatique, scratch, développement web | coding, programming, code, scratch, web development
techno | informatique, technologie, technologies, techno, numérique, ordinateur, ordinateurs, portable, tablette, tablettes, ipad, branché | computer, computers, technology, tech, digital, tablet, laptop
cellulaire < techno | cellulaire, téléphone intelligent, téléphone cellulaire, applications mobiles, iphone, android | smartphone, cell phone, mobile phone, apps
internet < techno | internet, courriel, courriels, web, en ligne, réseaux sociaux, facebook, wifi, naviguer sur internet | internet, email, e-mail, web, online, social media, wifi
aide-techno < techno | aide informatique, dépannage informatique, soutien technologique, aide technologique, initiation à l'ordinateur, s'initier à l'informatique, cours d'informatique, rendez-vous techno | computer help, tech help, computer lessons, digital skills, computer class
cybersecurite < techno securite | cybersécurité, fraude, fraudes, arnaque, arnaques, hameçonnage, vol d'identité, mot de passe, escroquerie | cybersecurity, fraud, scam, scams, phishing, identity theft, password
intelligence-artificielle < techno | intelligence artificielle, IA, chatgpt, robot conversationnel | artificial intelligence, AI, chatgpt
impression-3d < techno bricolage | impression 3D, imprimante 3D, médialab, medialab, fablab, fab lab, laboratoire de fabrication, découpe laser, makerspace | 3d printing, 3d printer, makerspace, fab lab, media lab
jeu-video < techno jeux | jeu vidéo, jeux vidéo, console, gamer, gaming, e-sport, esport, manette, nintendo, minecraft, réalité virtuelle, rétro gaming | video game, video games, gaming, esports, console, virtual reality, minecraft
jeux | jeu, jeux, jouer, ludique, joueur, ludothèque | game, games, play, playing
jeu-societe < jeux | jeux de société, jeu de société, jeux de table, jeu de plateau, ludothèque, scrabble | board game, board games, tabletop games, game night, scrabble
cartes < jeux | jeux de cartes, cartes à jouer, bridge, poker, magic, pokémon, tarot, cribbage | card games, cards, bridge, poker, pokemon
echecs < jeux | échecs, jeu d'échecs, échiquier, mahjong | chess, checkers, mahjong
jeu-role < jeux | jeu de rôle, jeux de rôle, donjons et dragons, grandeur nature, GN | role-playing game, dungeons and dragons, rpg
enigme < jeux | énigme, énigmes, jeu d'évasion, escape game, casse-tête, mystère, enquête, chasse au trésor, rallye, quiz, quizz, trivia, jeu-questionnaire | escape room, escape game, puzzle, puzzles, mystery, treasure hunt, scavenger hunt, trivia, quiz
bingo < jeux | bingo, loto, casino | bingo, lotto
genealogie < histoire | généalogie, ancêtres, arbre généalogique, recherche généalogique, archives | genealogy, ancestors, family tree, archives
histoire < culture-generale | histoire, historique, historien, historienne, époque, guerre, antiquité, moyen âge, siècle, mythologie, légende | history, historical, historian, war, ancient, medieval, mythology, legend
antiquite < histoire | Antiquité, Grèce antique, Rome antique, romain, égyptien, pharaon, archéologie, archéologue | ancient Greece, ancient Rome, Egypt, pharaoh, archaeology
patrimoine < histoire | patrimoine, patrimonial, patrimoniale, circuit patrimonial, vieux village, maison ancestrale, visite historique, église, architecture | heritage, heritage tour, old village, historic, architecture
chateau < patrimoine voyage | château, châteaux, palais, forteresse, cathédrale | castle, castles, palace, cathedral
voyage < culture-generale | voyage, voyages, voyager, voyageur, récit de voyage, grands explorateurs, tour du monde, pays, destination, aventure, expédition | travel, trip, traveller, travelogue, journey, destination, adventure, expedition
montagne < voyage plein-air | montagne, montagnes, alpinisme, alpiniste, sommet | mountain, mountains, mountaineering, climber, summit
geopolitique < actualite | géopolitique, relations internationales, politique internationale, diplomatie | geopolitics, international relations, diplomacy, world affairs
actualite < culture-generale | actualité, société, politique, enjeux, journalisme, journaliste, médias, désinformation, débat, citoyenneté | current affairs, society, politics, journalism, news, media, debate
philosophie < culture-generale | philosophie, philosophe, café philo, éthique, penser, spiritualité, religion | philosophy, ethics, spirituality, religion
psychologie < sante-mentale | psychologie, psychologue, psychoéducateur, comportement, personnalité | psychology, psychologist, behaviour
`;
