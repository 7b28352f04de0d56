// Nature, environment, seasons and feasts. Format: see sports.ts.
export const nature = `
nature < plein-air | nature, naturel, naturaliste, forêt, boisé, boisés, milieu naturel, rivière, berge, berges, faune, flore, parc nature | nature, forest, woods, naturalist, river, riverside, wildlife, flora
oiseau < nature animaux | oiseau, oiseaux, ornithologie, ornithologue, observation d'oiseaux, nichoir, mangeoire, rapace, rapaces | bird, birds, birdwatching, birding, ornithology, birdhouse, owl
insecte < nature animaux | insecte, insectes, papillon, papillons, monarque, abeille, abeilles, pollinisateur, apiculture, ruche, miel, araignée, coccinelle | insect, insects, butterfly, monarch, bee, bees, pollinator, beekeeping, hive, honey, bug
mammifere < nature animaux | mammifère, castor, renard, loup, ours, orignal, cerf, écureuil, chauve-souris | mammal, beaver, fox, wolf, bear, moose, deer, squirrel, bat
reptile < nature animaux | reptile, reptiles, serpent, tortue, grenouille, amphibien, poisson, aquarium | reptile, snake, turtle, frog, amphibian, fish, aquarium
animaux | animal, animaux, animalier, zoo, mini-ferme, fermette, ferme | animal, animals, petting zoo, farm
chien < animaux | chien, chiens, canin, parc à chiens, chiot, médaille de chien, licence de chien | dog, dogs, puppy, dog park, dog licence
chat-animal < animaux | chat, chats, félin, stérilisation, animal de compagnie, vétérinaire, refuge animalier, adoption animale | cat, cats, pet, pets, vet, sterilisation, animal shelter
champignon < nature cuisine | champignon, champignons, mycologie, mycologue, champignons sauvages | mushroom, mushrooms, mycology, foraging
plante < nature | plante, plantes, botanique, fleur, fleurs, herbier, fines herbes, plantes médicinales, herboristerie, cueillette | plant, plants, botany, flower, flowers, herbs, herbalism, foraging
jardinage < plante | jardinage, jardiner, jardin, jardins, jardinier, horticulture, horticole, société d'horticulture, plate-bande, aménagement paysager, semis, semences, potager, taille, vivaces | gardening, garden, gardener, horticulture, landscaping, seeds, seedlings, vegetable garden, perennials
jardin-communautaire < jardinage solidarite | jardin communautaire, jardins communautaires, jardinet, agriculture urbaine, jardin collectif, potager urbain, poules | community garden, allotment, garden plot, urban agriculture, backyard hens
arbre < nature | arbre, arbres, plantation d'arbres, planter un arbre, verdissement, canopée, reboisement, abattage d'arbre, arbuste, émondage | tree, trees, tree planting, plant a tree, greening, canopy, tree felling, shrub
climat < environnement | climat, climatique, changements climatiques, réchauffement, gaz à effet de serre, transition écologique, îlot de chaleur, îlots de chaleur, canicule | climate, climate change, global warming, greenhouse gas, ecological transition, heat island, heat wave
environnement | environnement, environnemental, écologie, écologique, écoresponsable, développement durable, zéro déchet, vert, planète | environment, environmental, ecology, sustainable, eco-friendly, zero waste, green, planet
dechets < environnement | déchets, ordures, poubelle, collecte, matières résiduelles, encombrants, gros objets, bac noir, ramassage, vidanges | garbage, trash, waste, bulky items, collection, bin, pickup
recyclage < dechets | recyclage, recycler, bac de recyclage, bac bleu, récupération, matières recyclables, écocentre, écocentres | recycling, recycle, recycling bin, blue bin, ecocentre
compost < dechets jardinage | compost, composteur, compostage, composter, bac brun, matières organiques, feuilles mortes | compost, composter, composting, brown bin, organic waste
dechets-dangereux < dechets | résidus domestiques dangereux, RDD, peinture usagée, piles, batteries, huile usée, produits électroniques, appareils électroniques | hazardous waste, old paint, batteries, electronics, e-waste
dechiquetage < cybersecurite dechets | déchiquetage, déchiqueter, destruction de documents, documents confidentiels | shredding, document shredding, paper shredding
corvee < environnement solidarite | corvée, corvée de nettoyage, nettoyage des berges, grand ménage, grand nettoyage, propreté | clean-up, cleanup, community clean-up, shoreline clean-up
reparation < recup-creative | réparation, réparer, répare, atelier de réparation, café réparation, repair café, entretien | repair, fix, mending, repair café
eau-pluie < environnement subvention | baril de pluie, récupérateur d'eau de pluie, eau de pluie, citerne | rain barrel, rainwater, rain water
eau-potable < environnement | eau potable, arrosage, économie d'eau, pression d'eau, fuite d'eau, aqueduc | drinking water, watering, water leak, water main
energie < environnement | énergie, efficacité énergétique, hydro, électricité, chauffage, thermopompe, panneaux solaires, rénovation écologique | energy, energy efficiency, electricity, heating, heat pump, solar panels
couches < bebe environnement subvention | couches lavables, couches réutilisables, couche | washable diapers, cloth diapers, reusable diapers, diaper
hygiene-durable < environnement subvention | produits d'hygiène durables, produits hygiéniques réutilisables, coupe menstruelle, serviettes lavables, culotte menstruelle | reusable hygiene products, menstrual cup, washable pads, period products, menstrual products
alimentation | alimentation, alimentaire, aliments, manger, nourriture, repas, dîner, souper, déjeuner, brunch, fruits, légumes | food, eat, meal, dinner, supper, breakfast, brunch, fruit, vegetables
marche-public < alimentation achat | marché public, marché, producteurs locaux, kiosque, maraîcher, agrotourisme, autocueillette | farmers market, public market, market, local producers, pick your own
cabane-sucre < alimentation printemps | cabane à sucre, sirop d'érable, temps des sucres, tire sur la neige, érable | sugar shack, maple syrup, maple
feu < plein-air | feu de camp, feu de joie, guimauve, guimauves, feu | campfire, bonfire, marshmallow
feux-artifice < fete | feux d'artifice, pyrotechnie, feu d'artifice | fireworks
meteo | pluie, neige, tempête, canicule, verglas, température | rain, snow, storm, heat wave, weather
printemps | printemps, printanier, dégel | spring, springtime
ete | été, estival, vacances d'été, saison estivale, juin, juillet, août | summer, summertime
automne | automne, automnal, automnale, feuilles, citrouille, récolte, récoltes, action de grâce | fall, autumn, pumpkin, harvest, Thanksgiving
halloween < automne fete enfants | Halloween, sorcière, monstre, maison hantée, costume, déguisement, épouvante, frissons, zombie, fantôme | Halloween, haunted house, costume, witch, monster, spooky, ghost, trick or treat
noel < fete | Noël, père Noël, temps des fêtes, marché de Noël, sapin, lutin, défilé de Noël, crèche, Nouvel An | Christmas, Santa, holiday season, Christmas market, Christmas tree, New Year
paques < fete printemps | Pâques, chocolat de Pâques, cocos, lapin | Easter, egg hunt
fete-nationale < fete ete | fête nationale, fête nationale du Québec, Saint-Jean-Baptiste, Saint-Jean, 24 juin | Quebec national holiday, Saint-Jean, St-Jean-Baptiste, Fête nationale
relache < enfants hiver-evenement | relâche, semaine de relâche, relâche scolaire, congé scolaire, journée pédagogique, pédago | spring break, march break, school break, ped day
hiver-evenement < sport-hiver fete | fête des neiges, carnaval d'hiver, plaisirs d'hiver, hivernal | winter carnival, snow festival
fete | fête, fêtes, festif, festivités, fêter, célébrer, célébration, anniversaire, party, défilé, parade, réjouissances | party, celebration, celebrate, festivities, parade, birthday, holiday
festival < fete spectacle | festival, festivals, événement culturel, grand événement | festival, festivals, event
fete-quartier < fete voisinage | fête de quartier, fête des voisins, fête de rue, fête familiale, épluchette, BBQ, pique-nique | block party, street party, neighbourhood party, community party, picnic, barbecue, bbq
`;
