// Animals, food, homes, trades, health, nature and the rest of what one asks about; as in sports.ts.
export const life = `
lapin, lapins | rabbit, rabbits, bunny
hamster, cochon d'inde, gerbille | hamster, guinea pig
perroquet, perruche | parrot, budgie
poisson rouge, poissons exotiques | goldfish, tropical fish
tortue, tortues | turtle, turtles
grenouilles, salamandres | frogs, salamanders
araignées, tarentules | spiders, tarantula
fourmis | ants
castors | beavers
ours polaire | polar bear
loups | wolves
coyotes, renards | coyotes, foxes
phoques | seals
requins | sharks
dauphins | dolphins
pingouins, manchots | penguins
éléphants, girafes, lions, tigres | elephants, giraffes, lions, tigers
singes | monkeys
vaches, tracteurs, foire agricole, exposition agricole | cows, tractors, agricultural fair, county fair
moutons, chèvres, alpagas | sheep, goats, alpacas
écureuils, ratons laveurs, mouffettes | squirrels, raccoons, skunks
oies des neiges | snow geese
aigles, faucons, rapaces | eagles, falcons, birds of prey
cuisine indienne, cari | indian cooking, curry
cuisine italienne, pâtes fraîches, pizza | italian cooking, fresh pasta, pizza
cuisine mexicaine, tacos | mexican cooking, tacos
cuisine japonaise, ramen | japanese cooking, ramen
cuisine chinoise, dim sum | chinese cooking, dumplings
cuisine libanaise | lebanese cooking
cuisine végétarienne, végane, végétalienne | vegetarian cooking, vegan
croissants, viennoiseries | croissants, pastries
macarons | macarons
crème glacée | ice cream
confitures, marinades, conserves | jam, canning, pickles
kombucha, fermentation, lacto-fermentation | kombucha, fermentation
saucisses, charcuterie | sausages, charcuterie
fruits de mer, homard | seafood, lobster
whisky, gin, spiritueux | whisky, gin
micro-ondes, friteuse | air fryer, microwave
camion de cuisine de rue, camions-restaurants, cuisine de rue | food truck, food trucks
restaurant, bistro | restaurant, bistro
bar, pub, discothèque | bar, pub, nightclub
quiz, soirée quiz | trivia night, quiz night
toit, toiture, couvreur | roof, roofing, roofer
fissures, fondations | cracked foundation
chauffage, fournaise | furnace, heating
piscine creusée | above-ground pool, in-ground pool
clôture, cabanon, remise | fence, shed
abri tempo, abri d'auto | carport
peinture en bâtiment, peintre en bâtiment | house painting
déménagement, déménageur | moving company, movers
ménage, femme de ménage | house cleaning, cleaning lady
colocataire, colocation | roommate, flatmate
hôtel, auberge | hotel, inn
appartement, condo | apartment, condo
maison de retraite, résidence pour aînés, chsld | retirement home, nursing home
tonte de gazon, tondeuse | lawn mowing, lawnmower
branches, collecte de branches | branches, branch collection
feuilles mortes | dead leaves
sapins de noël | christmas tree
couches lavables | cloth diapers
poussette, porte-bébé, portage | stroller, babywearing
garde d'enfants, gardienne | babysitter, nanny
école privée, maternelle 4 ans | private school
autobus scolaire, transport scolaire, brigadier scolaire | school bus, crossing guard
examen de la vue | eye test
pharmacie, médicaments | pharmacy, medication
acupuncture | acupuncture
chiropraticien, podiatre | chiropractor, podiatrist
chirurgie | surgery
psychiatre | psychiatrist
hypnothérapie | hypnotherapy
homéopathie | homeopathy
aromathérapie, huiles essentielles | aromatherapy, essential oils
astrologie, horoscope, zodiaque | astrology, horoscope, zodiac
numérologie | numerology
fantômes, paranormal | ghosts, paranormal
extraterrestres, ovnis | ufo, ufos
volcans | volcanoes
aurores boréales | northern lights
tornades, ouragans | tornadoes, hurricanes
séisme, tremblement de terre | earthquake
changements climatiques | climate change
énergie solaire, panneaux solaires | solar panels, solar energy
éoliennes | wind turbines
nucléaire | nuclear
préhistoire, mammouth | prehistory, mammoth
chevaliers médiévaux, médiéval, médiévale | middle ages, medieval
vikings | vikings
pirates | pirates
rome antique, empire romain | roman empire, ancient rome
première guerre mondiale, seconde guerre mondiale | world war
révolution française, napoléon | french revolution, napoleon
titanic | titanic
esclavage | slavery
shoah, holocauste | holocaust
bouddhisme | buddhism
islam, mosquée | islam, mosque
bible, messe, catéchèse | bible study, mass, catechism
philosophie, socrate | philosophy
psychanalyse, freud | psychoanalysis
einstein, relativité | einstein, relativity
chimie organique | organic chemistry
biologie marine | marine biology
anatomie | anatomy
caserne, caserne de pompiers | fire station, firehouse
hôtel de ville | city hall
usine de filtration | water plant
barrage hydroélectrique | hydro dam
orpaillage | gold panning
phare | lighthouse
château fort | castle tour
tramway, train touristique, locomotive | tramway, steam train
voiture de course, voitures téléguidées | remote control cars
avions miniatures, aéromodélisme | model airplanes
fusée, astronaute, cosmonaute | rocket, astronaut
gps, géocaching, géocache, chasse au trésor | geocaching, treasure hunt
détecteur de métal | metal detecting
graffiti | graffiti
bd japonaise, animé japonais, cosplay | anime, cosplay
harry potter | harry potter
star wars | star wars
disney | disney
taylor swift | taylor swift
céline dion | celine dion
beatles | beatles
mozart | mozart
beethoven | beethoven
vivaldi | vivaldi
picasso | picasso
van gogh | van gogh
monet, impressionnisme | monet, impressionism
riopelle | riopelle
shakespeare | shakespeare
molière | moliere
victor hugo | victor hugo
agatha christie | agatha christie
journalisme | journalism
radio amateur | ham radio
traduction, interprète | translation, interpreter
sténographie | shorthand
agriculture, agriculteur | farming
horlogerie, montres | watchmaking
bois de chauffage | firewood
couteaux, coutellerie | knives
pétition | petition
mendicité | panhandling
marijuana, cannabis | cannabis, marijuana
arme à feu | firearm
franchise, démarrer une entreprise, plan d'affaires | start a business, business plan
brevet, droits d'auteur | patent, copyright
location de voiture, autopartage | vehicle rental, truck rental
covoiturage | carpool
trottinette | scooter
bureau de change | currency exchange
loterie, loto | lottery
`;
