// Languages, courses, food, health, animals, outings and services of one's life; as in sports.ts.
export const matters = `
allemand | german
anglais, anglais langue seconde | english class, english lessons, esl
arabe | arabic
chinois, mandarin | chinese, mandarin
coréen | korean
créole | creole
espagnol | spanish
grec moderne | greek
hébreu | hebrew
italien | italian
japonais | japanese
langue des signes, lsq | sign language
cours de latin | latin class
polonais | polish
portugais | portuguese
russe | russian
ukrainien | ukrainian
vietnamien | vietnamese
braille | braille
comptabilité | accounting, bookkeeping
dactylographie | typing class
cryptomonnaie, bitcoin | cryptocurrency, bitcoin
iphone | iphone
android | android
ipad, tablette | ipad, tablet
facebook | facebook
site web | website
excel, tableur | excel, spreadsheet
photoshop | photoshop
intelligence artificielle, chatgpt | artificial intelligence, chatgpt
électricité du bâtiment, électricien | electrician
plomberie, plombier | plumbing, plumber
mécanique automobile, vidange d'huile, garagiste | auto mechanics, oil change
cours de conduite, permis de conduire | driving lessons, driver's licence, driving course
premiers soins, secourisme, rcr | first aid, cpr
gardiens avertis, gardien averti | babysitting course
mathématiques, maths | math, mathematics
tutorat, tuteur, rattrapage scolaire | tutor, tutoring
aide aux devoirs | homework help
diplôme d'études secondaires | high school equivalency
alphabétisation | literacy
coiffure, coiffeur | haircut, hairdressing
maquillage | makeup
manucure | manicure
massage, massothérapie | massage
parfum | perfume
bière | beer
boulangerie, pain | bread, baking bread
café barista, barista | barista, coffee tasting
champignons | mushrooms
chocolat | chocolate
cocktails | cocktails
fromage, fromages | cheese
sushi | sushi
infusions, tisanes | tea ceremony, herbal tea
vin, vins, œnologie | wine
cabane à sucre, sirop d'érable, érablière | sugar shack, maple syrup
cueillette de pommes, pommes, verger | apple picking, orchard
cueillette de fraises, fraises, bleuets | strawberry picking, blueberry picking
citrouilles | pumpkins
barbecue, bbq, méchoui | barbecue
souper spaghetti, souper communautaire | spaghetti dinner, community supper
banque alimentaire, dépannage alimentaire | food bank
popote roulante | meals on wheels
alcooliques, alcoolisme, toxicomanie | alcoholics, alcoholism, addiction
alzheimer | alzheimer
autisme, autiste | autism, autistic
cancer | cancer
clinique médicale, médecin, pédiatre | walk-in clinic, doctor
dentiste | dentist
deuil | grief, bereavement
diabète | diabetes
don de sang, collecte de sang, donneurs de sang | blood drive, blood donation, donate blood
nutritionniste | nutritionist
ostéopathe, physiothérapie | osteopath, physiotherapy
prise de sang | blood test
tabac, cesser de fumer, cigarette | quit smoking
vaccin, vaccination | vaccine, vaccination, flu shot
lunettes, optométriste | optometrist, eye exam
allaitement | breastfeeding
accouchement, cours prénatal | prenatal class, childbirth
orthophonie, orthophoniste | speech therapy
tdah | adhd
parkinson | parkinson
fibromyalgie | fibromyalgia
aphasie | aphasia
ménopause | menopause
suicide | suicide
violence conjugale | domestic violence
divorce, séparation | divorce, separation
famille d'accueil | foster family
garderie, halte-garderie | daycare, drop-in childcare
camping, camper | camping, campground
camp de vacances | sleepaway camp
feu de camp, guimauves | campfire, marshmallows
feux d'artifice | fireworks
montgolfière, montgolfières | hot air balloon
parc d'attractions, montagnes russes, manèges | amusement park, roller coaster
zoo, jardin zoologique | zoo
aquarium | aquarium
planétarium, télescope | planetarium, telescope
baleines | whales, whale watching
dinosaures, fossiles | dinosaurs, dinosaur, fossils
papillons | butterflies
abeilles | bees
hiboux, chouettes | owls, owl
reptiles, serpents | reptiles, snakes
permis de chasse, chasse au chevreuil, saison de la chasse | hunting, hunting licence
plage, plages | beach
château de sable, châteaux de sable | sandcastle
voitures anciennes, autos anciennes | classic cars, antique cars
avion, pilote d'avion, aviation | airplane, flying lessons, aviation
hélicoptère | helicopter
croisière | cruise
animaux de la ferme, fermette, visite de ferme | petting zoo, farm visit
chalet | cottage rental
alouettes | alouettes
drag queen | drag queen
fierté gaie | pride parade
oktoberfest | oktoberfest
saint-patrick | st patrick
saint-valentin | valentine
halloween | halloween
pâques | easter
fête nationale | fête nationale
fête du canada | canada day
hanoucca | hanukkah
ramadan | ramadan
nouvel an chinois, nouvel an lunaire | lunar new year, chinese new year
salon du livre | book fair
exposition canine | dog show
chat, chats, chatte | cat, cats, kitten
adoption d'animaux, refuge pour animaux, spca | pet adoption, animal shelter
licence de chien, médaille de chien | dog licence, dog license
toilettage | dog grooming, pet grooming
vétérinaire, stérilisation | veterinarian, vet, spay, neuter
poules, poulailler | backyard chickens
compost, compostage | compost, composting
permaculture | permaculture
arbres fruitiers | fruit trees
potager | vegetable garden
semis, semences | seeds, seedlings
maison hantée | haunted house
marché de noël | christmas market
marché public | farmers market
marché aux puces, vente de garage, bazar, vente débarras, braderie | flea market, garage sale, yard sale, rummage sale
speed dating, célibataires | speed dating, singles
mariage, se marier | wedding
baptême | baptism
funérailles, cimetière | funeral, cemetery
location de salle, louer une salle | hall rental, rent a hall, room rental
location de vélo, louer un vélo | bike rental
fête d'enfant | birthday party
réparer un vélo, réparation de vélo, mécanique vélo | bicycle repair, bike repair, bicycle fixed
réparation, repair café, atelier de réparation | repair café, repair shop
aiguisage | knife sharpening
bricothèque, joujouthèque | tool library, toy library
imprimante 3d, impression 3d | 3d printing, 3d printer
réalité virtuelle | virtual reality
arbitre | referee
scouts, scoutisme | scouts, girl guides
cadets | cadets
bénévolat, bénévole | volunteering, volunteer
immobilier, hypothèque | real estate, mortgage
bourse, investir | stock market, investing
testament, notaire | notary
avocat, aide juridique | lawyer, legal aid
`;
