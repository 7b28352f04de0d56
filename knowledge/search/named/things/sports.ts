// One thing a line: French names | English names. Strict synonyms only: who asks for one does not mean another.
export const sports = `
aïkido | aikido
alpinisme | mountaineering
apnée | freediving
aqua zumba | aqua zumba
aquabike, aquavélo | aqua bike, aquacycling
aquaforme, aquagym | aquafit, aquafitness, water aerobics
arbalète | crossbow
athlétisme | track and field, athletics
autodéfense, self défense, self-défense | self-defence, self-defense
aviron | rowing
badminton | badminton
ballon-balai | broomball
ballon-chasseur | dodgeball
baseball | baseball
basket-ball, basketball, basket, ballon-panier | basketball
biathlon | biathlon
billard, snooker | billiards, snooker
bloc d'escalade, escalade, grimpe, mur d'escalade | climbing, rock climbing, bouldering, climbing wall
bmx | bmx
bobsleigh | bobsled, bobsleigh
boccia | boccia
bowling, salon de quilles, ligue de quilles | bowling, ten-pin
boxe, kickboxing | boxing, kickboxing
camp de hockey, hockey, hockey sur glace | hockey, ice hockey
canot, canoë, canotage | canoe, canoeing
canyoning | canyoning
capoeira | capoeira
catamaran, voilier | catamaran, sailboat, sailing
cerf-volant | kite, kite flying
cheerleading, meneuses de claques | cheerleading
course automobile, rallye automobile, grand prix, formule 1 | grand prix, formula one
course d'orientation | orienteering
course de chevaux, hippodrome | horse racing, horse races, race track
cricket | cricket
croquet | croquet
crossfit | crossfit
corde à sauter, double dutch | skipping rope, double dutch
cyclotourisme | bike touring
curling | curling
cyclocross, vélo de montagne | mountain biking, mountain bike
deltaplane, parapente | hang gliding, paragliding
duathlon, triathlon | duathlon, triathlon
équitation, cheval, chevaux, poney, centre équestre | horseback riding, horse riding, horse, horses, pony
escrime | fencing
flag-football, football américain, football | flag football, football
fléchettes, darts | darts
fatbike | fat bike
fatbike | fat bike
frisbee, ultimate frisbee, disc golf | frisbee, ultimate, disc golf
futsal | futsal
glissades d'eau, parc aquatique | water slides, water park
golf, mini-golf, minigolf | golf, mini golf, mini-golf
gymnastique artistique, gymnastique rythmique, gymnaste | gymnastics, gymnast
haltérophilie | weightlifting
handball | handball
jiu-jitsu, jujitsu | jiu-jitsu, jujitsu
jogging, course à pied | jogging, running club
judo | judo
karaté | karate
karting, kart | karting, karting
kayak | kayak, kayaking
kendo | kendo
kin-ball | kin-ball
kitesurf, surf cerf-volant | kitesurfing, kiteboarding
kung-fu | kung fu
lacrosse, crosse au champ | lacrosse
javelot, lancer du poids | javelin, shot put
lancer de la hache | axe throwing
laser tag, jeu laser | laser tag
luge, luges | luge, sled
lutte olympique, lutte gréco-romaine, sumo | wrestling, sumo
marche nordique | nordic walking
marathon, demi-marathon | marathon, half marathon
monocycle | unicycle
moto, motocyclette, motocross | motorcycle, motocross
motoneige | snowmobile
muay-thaï, boxe thaïe | muay thai
musculation, haltères | weight training, weightlifting
nage synchronisée, natation artistique | synchronized swimming, artistic swimming
natation, cours de natation, leçons de natation, bébés nageurs | swimming lessons, swim class, learn to swim
netball | netball
nautisme, rabaska | rabaska
padel | padel
paintball | paintball
parachutisme, saut en parachute, parachute | skydiving, parachute
parkour | parkour
patin à roues alignées, patin à roulettes, rollers | rollerblading, roller skating, inline skating
hockey féminin | women's hockey, girls hockey
patinage synchronisé | synchronized skating
patinage artistique | figure skating
patinage de vitesse | speed skating
pêche à la ligne, pêche sur glace, pêche blanche, pêcher, pêcheur, pêche sur la glace | fishing, ice fishing
pétanque, boulingrin, bocce | bocce, lawn bowling, petanque
pataugeoire, pataugeoires | wading pool
pickleball, tennis léger | pickleball
ping-pong, tennis de table | ping-pong, table tennis
planche à neige, surf des neiges | snowboard, snowboarding
planche à pagaie, paddleboard | paddle board, paddleboarding
planche à roulettes, skateboard, skate, planchodrome | skateboard, skateboarding, skatepark
planche à voile | windsurfing
plongée sous-marine, plongée, tuba | scuba, scuba diving, snorkeling
plongeon, tremplin | springboard diving, diving board
polo | polo
pilates | pilates
pump track | pump track
qi gong | qigong
quad, véhicules tout-terrain, vtt motorisé | atv
racquetball | racquetball
rafting | rafting, whitewater
raquette à neige, raquettes | snowshoe, snowshoeing, snowshoes
ringuette | ringette
roller derby | roller derby
rugby | rugby
saut à l'élastique, bungee | bungee, bungee jumping
saut à ski | ski jumping
sauvetage, sauveteur, maître-nageur, croix de bronze, médaille de bronze | lifeguard, lifesaving, bronze cross, bronze medallion
ski alpin, ski, centre de ski | ski, skiing, downhill skiing
ski de fond | cross-country skiing
ski nautique | water skiing
soccer | soccer
softball, balle molle, balle donnée, balle lente | softball
slackline | slackline
spéléologie | caving
spinning, vélo stationnaire | spinning class, indoor cycling
squash | squash
surf | surfing
taekwondo | taekwondo
tai-chi, taï chi, taïchi | tai chi
tennis | tennis
tir à l'arc, tir de précision, arc et flèches | archery
tir au pistolet, champ de tir, carabine | shooting range
trampoline | trampoline
traîneau à chiens, chiens de traîneau | dog sled, dog sledding
tubing, glissade sur tube | tubing, snow tubing
tyrolienne, arbre en arbre, hébertisme | zip line, treetop adventure
tennis en fauteuil roulant, basket en fauteuil roulant | wheelchair tennis, wheelchair basketball
vélo, bicyclette, cyclisme | bicycle, bike, cycling
volleyball | volleyball
water-polo | water polo
wakeboard | wakeboarding
yoga | yoga
yoga prénatal | prenatal yoga
yoga aérien | aerial yoga
zumba | zumba
aquajogging | aquajogging
bateau-dragon | dragon boat
bulle-foot, soccer-bulle | bubble soccer
camp d'entraînement militaire, survie en forêt | wilderness survival, survival course
cascadeur | stunt training
course à obstacles, spartan race | obstacle race, mud run
escalade de glace, escalade sur glace, cascade de glace, mur de glace | ice climbing
hockey sous-marin | underwater hockey
hockey luge, parahockey | sledge hockey
hydravion, ultraléger, planeur | glider, seaplane
jet ski, motomarine | jet ski
lancer de hache, hache, haches | axe throwing
longe-côte, nage en eau libre | open water swimming
lutte à la corde, bras de fer | arm wrestling
lutte sumo, sumo, catch, lutte professionnelle | sumo, pro wrestling
patin à glace vitesse, longue piste, courte piste | short track
pelote basque | jai alai
planche à pagaie yoga | paddleboard yoga
quidditch | quidditch
randonnée équestre, monter à cheval, galoper, jument | horseback, pony ride
sauter d'un avion, saut d'avion, sauter en parachute, atterrir parachute, jeter d'un avion | skydiving, jump out of a plane, skydive
ski de randonnée, télémark | backcountry skiing
spikeball, roundnet | spikeball
sepak takraw | sepak takraw
surf sur vagues, glisser sur des vagues | ride waves, surfing lessons
tchoukball | tchoukball
teqball | teqball
trotte-bébé course | stroller race
tir de barres, tir de tracteurs | tractor pull
vélo acrobatique, vélo de descente, piste de vélo de montagne | mountain bike trail, downhill biking
via ferrata | via ferrata
wingfoil, foil | wing foil
zorbing | zorbing
`;
