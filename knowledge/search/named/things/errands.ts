// What is asked of shops, trades, health care, governments and schools, and seldom of a city's leisure; as in sports.ts. Set
// phrases stand beside the names: « mal aux dents » asks for a dentist.
export const errands = `
pneus, pneus d'hiver, changement de pneus, crevaison | tires, tyres, winter tires, flat tire
remorquage, dépanneuse, dépannage routier | towing, tow truck
lave-auto, lavage d'auto | carwash
mécanicien, garage mécanique, freins, embrayage | mechanic, auto repair, brakes
vendre auto, vendre char, vendre voiture, acheter auto, auto usagée, voiture usagée, concessionnaire | second-hand car, car dealership
assurance auto, assurance habitation, assurance vie, assureur, assurances | auto insurance, home insurance, life insurance
examen de conduite, saaq, renouveler permis | driving test, road test
station-service | gas station, petrol
covoiturage, uber | ride sharing, uber
billets de métro, titre de transport, carte opus | metro tickets, transit pass, opus card
billet d'avion, billets d'avion, agence de voyages | plane ticket, plane tickets, flights, travel agency
traîneau, meute de chiens | dog sled, sled dogs, huskies
réserver une chambre, chambre d'hôtel | hotel room
location de chalet, louer un chalet, chalet à louer | cottage rental, rent a cottage
location d'outils, louer un outil, excavatrice, mini-pelle, tracteur à gazon | tool rental, excavator, backhoe
électroménagers, laveuse, sécheuse, réfrigérateur, lave-vaisselle | washing machine, dryer, fridge, dishwasher, appliance repair
réparer ordinateur, écran fissuré, écran brisé, portable brisé | computer repair, laptop screen, cracked screen, phone repair
wi-fi, connexion internet, routeur, vidéotron | wi-fi, internet connection, router
panne de courant, panne d'électricité, hydro-québec | power outage, power cut
grille-pain, cafetière, bouilloire | toaster, coffee maker, kettle
matelas, canapé, mobilier, chaise de bureau, lit superposé | mattress, sofa bed, office chair, bunk bed
papier peint | wallpaper
serrurier, serrure, perdu clés | locksmith
ramoneur, ramonage, cheminée | chimney, chimney sweep
laveur de vitres, lavage de vitres | window cleaning, window washer
pavé uni, asphalte, entrée de garage | driveway paving, paver
gouttières | gutters
climatiseur, climatisation, air climatisé | air conditioner, air conditioning
armoires de cuisine, comptoir de cuisine | kitchen cabinets
arpenteur, certificat de localisation | land surveyor
agent immobilier, courtier immobilier, maison à vendre, vendre maison | realtor, house sale, sell house
bail, régie du logement, tribunal du logement, éviction | lease, eviction, landlord tenant board
entreposage, mini-entrepôt | storage unit, self storage
pizzeria, livraison de pizza, livraison de repas | pizza delivery, food delivery
traiteur, buffet | caterer, catering
épicerie, supermarché | grocery store, supermarket
pâtissier, gâteau de noces, gâteau d'anniversaire | wedding cake, birthday cake
tourtière, pain de viande, ragoût | meat pie, meatloaf
bijouterie, bague de fiançailles | engagement ring
fleuriste, bouquet de mariée | florist
robe de mariée, location de smoking | wedding dress, tuxedo
nettoyeur, nettoyage à sec, buanderie | dry cleaning, laundromat
cordonnier | cobbler
barbier, barbe | barber, beard trim
esthéticienne, épilation, salon de bronzage | beautician, waxing, tanning salon
perçage, piercing | piercing
photo de passeport, photos de passeport | passport photo, passport photos
prêt personnel, carte de crédit, faillite, syndic | personal loan, credit card, bankruptcy
ouvrir un compte, compte d'épargne, virement | bank account, savings account, wire transfer
placements, fonds communs, actions en bourse | mutual funds, investments
comptable | accountant
déclaration d'impôts, avis de cotisation | tax return, notice of assessment
prestations, allocation logement, relevé d'emploi | employment insurance, unemployment benefits
broches, orthodontiste, mal de dents, mal aux dents, carie, dent mal, enlever une dent | braces, orthodontist, toothache, cavity
fièvre, grippe, mal de gorge, otite, gastro | fever, flu, sore throat, ear infection
salle d'urgence, quelle urgence, hôpital | emergency room, hospital
cassé le bras, cassé la jambe, fracture, plâtre | broken arm, broken leg
test de grossesse, avortement, contraception, pilule | pregnancy test, abortion, birth control
médecin de famille, rendez médical | family doctor, doctor's appointment
dermatologue, verrue, acné | dermatologist, wart, acne
appareil auditif, audioprothésiste | hearing aid
fauteuil roulant à vendre, marchette, béquilles | crutches
psychologue, thérapie de couple, thérapeute conjugal | psychologist, couples therapy, marriage counselling
sage-femme, doula | midwife, doula
don d'organes | organ donation
ambulance | ambulance
divorcer, pension alimentaire, garde partagée | divorce, alimony, child custody
changer nom, état civil, changement de nom | change name, name change
traducteur, traduire | translator, translate
permis de travail, permis d'études | work permit, study permit
carte d'assurance maladie | health card
permis d'alcool | liquor licence
permis de pêche | fishing licence, fishing permit
numéro d'entreprise, registraire | business number
portefeuille volé, vol de vélo, cambriolage | stolen wallet, burglary
prof privé, professeur privé, cours particuliers | private tutor, private lessons
examen du ministère, bulletin scolaire | report card, ministry exam
bourse d'études, prêts et bourses, prêt étudiant | student loan, scholarship
stage en entreprise, entretien d'embauche, entrevue d'embauche | internship, job interview
gardien de chat, gardiennage de chats, promeneur de chiens, pension pour chiens, dressage de chien | dog walker, cat sitting, dog boarding, dog training
étang, truites, pisciculture | trout, fish farm
poules pondeuses | laying hens
météo, prévisions météo, température demain | weather forecast, weather tomorrow
horoscope chinois, ligne de la main | palm reading
billets de spectacle, billetterie, billets de hockey, hockey junior, match des canadiens | hockey tickets, concert tickets
cinéplex, film à l'affiche | movie theatre, movie times
salle de jeux, arcade, jeux gonflables intérieurs | arcade, indoor playground, bouncy castle
piscine à vagues, toboggan aquatique, glissades nautiques | wave pool, water slide, water slides, water park
centre commercial, magasinage | shopping mall, shopping centre
friperie, magasin de vêtements, souliers de course | thrift store, shoe store
quincaillerie | hardware store
animalerie | pet store
louer costume, location de costumes | costume rental
location de jeux gonflables, location de chapiteau | tent rental, bounce house
imprimerie, cartes d'affaires | print shop, business cards
colis, poster un colis, envoyer un colis, timbre-poste | parcel, courier, postage
caisse de retraite, régime de retraite, reer, celi | pension plan, rrsp
`;
