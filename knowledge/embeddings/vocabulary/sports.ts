// One concept a line: `id < broader… | French terms | English terms`. The first term of each language names the concept.
export const sports = `
sport | sport, sportif, sportive, activité sportive | sport, sports, athletic
activite-physique < sport | activité physique, bouger, bouge, conditionnement physique, mise en forme, mise en forme physique, mettre en forme, remise en forme, garder la forme, entraînement, entraîner, exercice, exercices physiques, gymnastique douce, cardio | physical activity, fitness, exercise, workout, training, get in shape, stay active, keep fit
musculation < activite-physique | musculation, renforcement musculaire, salle d'entraînement, poids et haltères, tonus, tonification | strength training, weight training, weights, muscle, toning, gym
aerobie < activite-physique | aérobie, cardiovasculaire, cardiovélo, spinning, step, hiit, bootcamp, crossfit | aerobics, cardio workout, spinning, indoor cycling
zumba < activite-physique danse | zumba, zumba gold, danse fitness, aérodanse | zumba, dance fitness
yoga < activite-physique bien-etre | yoga, hatha, vinyasa | yoga, hatha, vinyasa
pilates < activite-physique bien-etre | pilates, essentrics, gainage | pilates, core training
etirement < activite-physique bien-etre | étirements, stretching, souplesse, flexibilité, assouplissement | stretching, flexibility
tai-chi < activite-physique bien-etre art-martial | tai chi, taï-chi, taichi, qi gong, chi kung | tai chi, qigong
equilibre < activite-physique aines | équilibre, prévention des chutes, PIED, force et équilibre, viactive, vie active, exercices sur chaise, en douceur | balance, fall prevention, chair exercise, gentle exercise
marche < activite-physique plein-air | marche, marcher, club de marche, promenade, promener, balade, balader, marche nordique, à pied | walk, walking, walking club, stroll, nordic walking
course-a-pied < activite-physique sport | course à pied, courir, jogging, coureur, marathon, demi-marathon, athlétisme, 5 km, 10 km | running, run, jogging, race, marathon, track and field
triathlon < sport course-a-pied natation velo | triathlon, duathlon, triathlète | triathlon, duathlon
natation < sport aquatique | natation, nager, nage, nageur, nageuse, cours de natation, leçon de natation, apprendre à nager, crawl, longueurs, nage en longueur | swimming, swim, swimmer, swimming lessons, learn to swim, laps, lane swimming
baignade < aquatique loisir | baignade, baigner, bain libre, piscine, piscines, pataugeoire, jeux d'eau, jeux aquatiques, trempette, rafraîchir, plage | free swim, public swim, pool, swimming pool, wading pool, splash pad, beach, open swim
aquatique | aquatique, sports aquatiques, eau, activités aquatiques | aquatic, water sports, water
aquaforme < aquatique activite-physique | aquaforme, aquaforme douce, aquagym, aquabike, aquajogging, mise en forme dans l'eau | aquafit, aqua fitness, water aerobics
plongeon < sport aquatique | plongeon, plongeon artistique, tremplin | diving, springboard diving
plongee < sport aquatique | plongée sous-marine, plongée, apnée, tuba | scuba diving, scuba, snorkelling
nage-synchronisee < natation | natation artistique, nage synchronisée | artistic swimming, synchronized swimming
water-polo < sport aquatique ballon | water-polo, waterpolo | water polo
sauvetage < natation formation | sauvetage, sauveteur, surveillant-sauveteur, étoile de bronze, médaille de bronze, croix de bronze | lifeguard, lifesaving, bronze medallion, bronze cross
nautisme < plein-air aquatique | nautique, nautisme, sports nautiques, embarcation, pagayer, pagaie, aviron | boating, paddling, paddle, rowing
canot < nautisme | canot, canoë, canotage | canoe, canoeing
kayak < nautisme | kayak, kayak de mer | kayak, kayaking
planche-a-pagaie < nautisme | planche à pagaie, paddleboard, surf à pagaie, SUP | paddleboard, stand-up paddle
voile < nautisme | voile, voilier, voiliers, naviguer | sailing, sailboat, sail
bateau < nautisme | bateau, chaloupe, croisière, ponton | boat, boat ride, cruise
peche < plein-air | pêche, pêcher, pêcheur, pêche blanche | fishing, ice fishing
patinage < sport sport-hiver | patinage, patin, patiner, patin libre, patins, patineur, patinoire, anneau de glace, apprendre à patiner | skating, skate, ice skating, ice rink, rink, free skate, learn to skate
patinage-artistique < patinage | patinage artistique, patineuse artistique | figure skating
patinage-vitesse < patinage | patinage de vitesse | speed skating
hockey < sport sport-equipe sport-hiver | hockey, hockey mineur, hockey sur glace, hockey libre, dek hockey, hockey-balle, hockey cosom | hockey, ice hockey, shinny, ball hockey
ringuette < sport sport-equipe | ringuette | ringette
curling < sport sport-hiver | curling | curling
sport-hiver | sports d'hiver, hiver, hivernal, neige, glace | winter sports, winter, snow
ski < sport-hiver plein-air | ski, skier, ski de fond, ski alpin, planche à neige, snowboard | ski, skiing, cross-country skiing, snowboarding
raquette-neige < sport-hiver plein-air | raquette à neige, sortie en raquettes, raquettes | snowshoe, snowshoeing
glissade < sport-hiver plein-air | glissade, glisser, glissade sur tube, luge, traîneau, toboggan | sledding, tubing, sliding, toboggan
velo < sport plein-air transport | vélo, vélos, cyclisme, cycliste, bicyclette, pédaler, à bicyclette, piste cyclable | bike, bicycle, cycling, biking, ride a bike, cyclist, bike path
velo-montagne < velo | vélo de montagne, BMX, pumptrack | mountain bike, bmx
planche-roulettes < sport | planche à roulettes, skate, skatepark, rouli-roulant, trottinette, patin à roues alignées, patin à roulettes | skateboard, skateboarding, skatepark, scooter, roller skating, inline skating
soccer < sport-equipe ballon | soccer, soccer récréatif, football européen, futsal, soccer intérieur | soccer, futsal
football < sport-equipe ballon | football, flag football, football américain, rugby | football, flag football, rugby
basketball < sport-equipe ballon | basketball, basket-ball, basket, panier, ballon-panier, minibasket | basketball, hoops
volleyball < sport-equipe ballon | volleyball, volley-ball, volley, volleyball de plage | volleyball, beach volleyball
baseball < sport-equipe | baseball, softball, balle molle, balle donnée, balle rapide | baseball, softball
sport-equipe < sport | sport d'équipe, sports collectifs, ligue, équipe sportive, tournoi, match | team sport, league, tournament
ballon < sport | sports de ballon, jeux de ballon, multisports, multi-sports, initiation aux sports | ball games, multisport, multi-sports
handball < sport-equipe ballon | handball, ballon chasseur, kin-ball | handball, dodgeball, kin-ball
ultimate < sport-equipe plein-air | ultimate, frisbee, disque volant | ultimate frisbee, frisbee
disque-golf < plein-air sport | disque-golf, disc golf, discgolf, golf-frisbee | disc golf, frisbee golf
golf < sport plein-air | golf, minigolf, mini-golf, golfeur | golf, minigolf, mini golf
raquette < sport | sports de raquette, raquette, raquettes | racket sports, racquet
tennis < raquette | tennis, minitennis, court de tennis | tennis, tennis court
pickleball < raquette | pickleball, tennis léger, tennis à palettes | pickleball
badminton < raquette | badminton, volant | badminton
tennis-table < raquette | tennis de table, ping-pong, pingpong | table tennis, ping pong
squash < raquette | squash, racquetball | squash, racquetball
art-martial < sport | arts martiaux, art martial, sport de combat, dojo, autodéfense martiale | martial arts, martial art, combat sport
karate < art-martial | karaté, kung-fu, kung fu, wushu | karate, kung fu
judo < art-martial | judo, jiu-jitsu, ju-jitsu, aïkido, lutte | judo, jiu-jitsu, aikido, wrestling
taekwondo < art-martial | taekwondo, tae kwon do | taekwondo
kendo < art-martial japon | kendo, iaïdo | kendo
boxe < art-martial | boxe, kickboxing, muay thaï, capoeira | boxing, kickboxing, capoeira
escrime < sport | escrime, épée, fleuret, escrimeur | fencing
autodefense < art-martial securite | autodéfense, auto-défense, se défendre, défense personnelle | self-defence, self-defense
gymnastique < sport | gymnastique, gym, gymnaste, trampoline, parkour, cheerleading, tumbling | gymnastics, trampoline, parkour, cheerleading, tumbling
escalade < sport | escalade, grimper, bloc d'escalade, mur d'escalade | climbing, rock climbing, bouldering, climbing wall
tir-arc < sport | tir à l'arc, archerie, arc | archery
equitation < sport animaux | équitation, cheval, chevaux, poney, équestre | horse riding, horseback, horse, pony
petanque < plein-air loisir | pétanque, boules, bocce, shuffleboard, croquet, fers | petanque, bocce, lawn bowling, shuffleboard, horseshoes
quilles < loisir sport | quilles, bowling, billard, fléchettes, dards | bowling, billiards, pool table, darts
randonnee < plein-air activite-physique | randonnée, randonneur, randonnée pédestre, sentier, sentiers, trek, excursion | hike, hiking, trail, trails, trekking
camping < plein-air | camping, camper, tente, bivouac, survie en forêt | camping, tent, bushcraft
plein-air | plein air, dehors, extérieur, en plein air, grand air, aller dehors, à l'extérieur | outdoors, outdoor, outside, open air
sport-adapte < sport handicap | sport adapté, parasport, paralympique, boccia, hockey luge | adapted sports, parasport, adaptive sports
saut-corde < activite-physique jeux | corde à sauter, saut à la corde, double dutch | jump rope, skipping
`;
