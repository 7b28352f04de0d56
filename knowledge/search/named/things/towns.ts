// Other towns: asked for by name, none of them is a word of a topic; as in sports.ts. Foreign ones stand in places.ts.
export const towns = `
alma | alma
amos | amos
baie-comeau | baie-comeau
baie-saint-paul | baie-saint-paul
beauharnois | beauharnois
beloeil | beloeil
bois-des-filion | bois-des-filion
bromont | bromont
candiac | candiac
chambly | chambly
charlevoix | charlevoix
châteauguay | châteauguay
chicoutimi | chicoutimi
coaticook | coaticook
côte saint-luc | côte saint-luc
cowansville | cowansville
delson | delson
dollard-des-ormeaux | dollard-des-ormeaux
dorval | dorval
gaspé | gaspé
hull | hull
kirkland | kirkland
l'assomption | l'assomption
lanaudière | lanaudière
lasalle | lasalle
lavaltrie | lavaltrie
magog | magog
mont-laurier | mont-laurier
mont-royal | mont-royal
montérégie | montérégie
mont-saint-hilaire | mont-saint-hilaire
montréal-nord | montréal-nord
outremont | outremont
pointe-claire | pointe-claire
rawdon | rawdon
rivière-du-loup | rivière-du-loup
rouyn-noranda | rouyn-noranda
saint-bruno-de-montarville | saint-bruno-de-montarville
saint-constant | saint-constant
saint-jean-sur-richelieu | saint-jean-sur-richelieu
saint-lambert | saint-lambert
saint-laurent | ville saint-laurent
saint-léonard | saint-léonard
saint-sauveur | saint-sauveur
sainte-adèle | sainte-adèle
sainte-agathe | sainte-agathe
sainte-anne-des-plaines | sainte-anne-des-plaines
sainte-catherine | sainte-catherine
sainte-julie | sainte-julie
sainte-marthe-sur-le-lac | sainte-marthe-sur-le-lac
sainte-thérèse | sainte-thérèse
salaberry-de-valleyfield, valleyfield | valleyfield
sept-îles | sept-îles
shawinigan | shawinigan
sorel-tracy, sorel | sorel
thetford mines | thetford mines
val d'abitibi, abitibi | abitibi
varennes | varennes
vaudreuil-dorion, vaudreuil | vaudreuil
victoriaville | victoriaville
blainville | blainville
boisbriand | boisbriand
boucherville | boucherville
brossard | brossard
deux-montagnes | deux-montagnes
drummondville | drummondville
gatineau, ottawa | gatineau, ottawa
granby | granby
joliette | joliette
lachine | lachine
lévis | levis
longueuil | longueuil
mascouche | mascouche
mirabel | mirabel
montréal | montreal
ville de québec, château frontenac, vieux-québec | quebec city, old quebec
repentigny | repentigny
rimouski | rimouski
rosemère | rosemere
saguenay | saguenay
saint-eustache | saint-eustache
saint-hyacinthe | saint-hyacinthe
saint-jérôme | saint-jerome
sherbrooke | sherbrooke
terrebonne | terrebonne
trois-rivières | trois-rivieres
verdun | verdun
westmount | westmount
strasbourg | strasbourg
lyon | lyon
marseille | marseille
boston | boston
chicago | chicago
halifax | halifax
winnipeg | winnipeg
calgary, edmonton, alberta | calgary, edmonton, alberta
vermont | vermont
`;
