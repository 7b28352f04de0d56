/**
 * What people write instead of the words: SMS shorthand, spoken Québec French, English contractions.
 * Applied to the training phrases and to the messages alike, on folded words.
 */
const pairs = `
jveux|je veux
jveu|je veux
jvx|je veux
jaimerais|je aimerais
jvoudrais|je voudrais
jvoudrai|je voudrais
jcherche|je cherche
jpeux|je peux
jpe|je peux
jpourrai|je pourrai
jme|je me
jsuis|je suis
jsui|je suis
chu|je suis
chui|je suis
shui|je suis
jai|je ai
jtais|je etais
jattends|je attends
jaccepte|je accepte
jsais|je sais
jspas|je sais pas
jrecois|je recois
jhabite|je habite
minscrire|me inscrire
mabonner|me abonner
yaun|il y a un
yaune|il y a une
ya|il y a
yatu|il y a tu
yatil|il y a tu
pis|et
pi|et
pr|pour
ds|dans
qqch|quelque chose
qqchose|quelque chose
kekchose|quelque chose
kelkechose|quelque chose
kekechose|quelque chose
kkchose|quelque chose
kek|quelque
qqun|quelqu un
qqn|quelqu un
kelkun|quelqu un
koi|quoi
kwa|quoi
kel|quel
kelle|quelle
kan|quand
qd|quand
qand|quand
cb|combien
cmb|combien
cbn|combien
combin|combien
coment|comment
cmt|comment
cest|c est
ces|c est
sa|ca
svp|svp
stp|svp
please|please
pls|please
plz|please
plse|please
pcq|parce que
pck|parce que
tjrs|toujours
tjs|toujours
bcp|beaucoup
bjr|bonjour
bsr|bonsoir
slt|salut
mrc|merci
rdv|rendez vous
pu|plus
pt|peut
tt|tout
tlm|tout le monde
vs|vous
ns|nous
ki|qui
nn|non
gratis|gratuit
biblio|bibliotheque
vidange|ordures
vidanges|ordures
poubelles|ordures
poubelle|ordures
subv|subvention
info|information
infos|informations
tel|telephone
appt|appartement
app|appartement
char|auto
chars|autos
gars|fils
flo|enfant
flos|enfants
kid|child
kids|children
u|you
ur|your
r|are
im|i am
ive|i have
ill|i will
id|i would
dont|do not
doesnt|does not
didnt|did not
cant|can not
cannot|can not
wont|will not
isnt|is not
wasnt|was not
havent|have not
whats|what is
wheres|where is
hows|how is
whens|when is
theres|there is
its|it is
thats|that is
lets|let us
wanna|want to
gonna|going to
gotta|have to
lemme|let me
gimme|give me
thx|thanks
tks|thanks
tnx|thanks
ty|thank you
smth|something
sth|something
sb|somebody
abt|about
b4|before
2day|today
tmrw|tomorrow
tmr|tomorrow
tonite|tonight
bday|birthday
lib|library
centre|center
neighbour|neighbor
enrol|enroll
licence|license
programme|program
`;

const expansions = new Map(
  pairs
    .trim()
    .split("\n")
    .map((line): [string, string[]] => {
      const [from = "", to = ""] = line.split("|");
      return [from, to.split(" ")];
    }),
);

/** The full words behind one written word; most words stand for themselves. */
export function expandShorthand(word: string): readonly string[] {
  return expansions.get(word) ?? [word];
}
