// Countries, cities and sights; as in sports.ts. Québec, Canada and Laval are said everywhere and say nothing.
export const places = `
afghanistan | afghanistan
afrique du sud | south africa
alaska | alaska
algérie | algeria
allemagne, berlin | germany, berlin
amazonie | amazon forest
antarctique | antarctica
arctique, pôle nord | arctic, north pole
argentine, buenos aires | argentina
australie | australia
autriche, vienne | austria, vienna
bali, indonésie | bali, indonesia
bavière | bavaria
belgique, bruxelles | belgium, brussels
brésil | brazil
bretagne | brittany
bulgarie | bulgaria
californie, san francisco, los angeles | california
cambodge | cambodia
cameroun | cameroon
canaries | canary islands
chili | chile
chine, pékin, shanghai | china
colombie | colombia
compostelle | camino de santiago
congo | congo
corée | korea
costa rica | costa rica
croatie | croatia
cuba | cuba
danemark | denmark
écosse | scotland
égypte, pharaons | egypt, pharaohs
équateur, galapagos | ecuador, galapagos
espagne, madrid, barcelone | spain, madrid, barcelona
ethiopie | ethiopia
états-unis, new york, washington | united states, new york
finlande | finland
floride | florida
gaspésie | gaspe
grèce, athènes | greece, athens
groenland | greenland
guatemala | guatemala
haïti | haiti
hawaï | hawaii
hollande, pays-bas, amsterdam | netherlands, amsterdam
hongrie, budapest | hungary
himalaya, népal, tibet | nepal, himalaya, tibet
iles de la madeleine | magdalen islands
inde | india
iran, perse | iran
irlande | ireland
islande | iceland
israël | israel
italie, rome, venise, toscane | italy, rome, venice, tuscany
japon, tokyo | japan, tokyo
jordanie | jordan
kenya, tanzanie, safari | kenya, tanzania, safari
laponie | lapland
liban | lebanon
londres, angleterre | london, england
louisiane | louisiana
madagascar | madagascar
maldives | maldives
malte | malta
maroc | morocco
mexique | mexico
mongolie | mongolia
normandie | normandy
norvège, fjords | norway, fjords
nouvelle-zélande | new zealand
ontario | ontario
ouzbékistan | uzbekistan
pakistan | pakistan
paris | paris
patagonie | patagonia
pérou, machu picchu | peru, machu picchu
philippines | philippines
pologne | poland
polynésie, tahiti | tahiti, polynesia
portugal, lisbonne | portugal, lisbon
provence | provence
république tchèque, prague | prague
roumanie | romania
russie, moscou | russia
sénégal | senegal
sicile | sicily
singapour | singapore
suède | sweden
suisse | switzerland
syrie | syria
thaïlande, thaïlandais | thailand, thai
toronto, niagara | toronto, niagara falls
tunisie | tunisia
turquie, istanbul | turkey, istanbul
ukraine | ukraine
vancouver, rocheuses | vancouver, rockies
vietnam | vietnam
yukon | yukon
biodôme, biosphère, insectarium | biodome, insectarium
centre bell, canadiens de montréal | bell centre, montreal canadiens
vieux-port | old port
jardin botanique | botanical garden
musée des beaux-arts | museum of fine arts
stade olympique | olympic stadium
parc safari | parc safari
place des arts | place des arts
festival de jazz | jazz festival
carnaval de québec | quebec carnival
laurentides, mont-tremblant | laurentians, mont-tremblant
`;
