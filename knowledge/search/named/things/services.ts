// What other pages, other governments and other cities answer; as in sports.ts.
export const services = `
assurance-emploi, chômage | employment insurance, unemployment
assurance maladie, carte soleil, ramq | health insurance card, medicare card
allocations familiales, allocation canadienne | child benefit, family allowance
pension de vieillesse, sécurité de la vieillesse, rrq | old age pension, old age security
aide sociale | welfare, social assistance
passeport | passport
citoyenneté, immigration, parrainage, visa, résidence permanente | citizenship, immigration, visa, permanent residence
réfugiés | refugees
acte de naissance, certificat de naissance | birth certificate
immatriculation, plaque | licence plate, vehicle registration
impôts, déclaration de revenus, impôt | income tax, tax return, tax clinic
élections, voter, vote par anticipation | elections, voting, advance polls
palais de justice, tribunal, procès | courthouse, court, trial
police, rapport de police | police report
prison, pénitencier | prison
casier judiciaire | criminal record
contravention, constat d'infraction | parking ticket, fine
vignette, stationnement | parking, parking permit
permis de construction, permis de rénovation | building permit, renovation permit
permis de piscine | pool permit
évaluation foncière, taxes municipales, compte de taxes | property tax, property assessment, tax bill
bac brun, bac bleu, recyclage, collecte sélective | recycling, recycling bin
ordures, poubelles, collecte des ordures | garbage, trash
encombrants, gros rebuts, vieux meubles, sofa | bulky items, old furniture
écocentre, pneus, peinture usagée | ecocentre, tires
déneigement, charrue, souffleuse | snow removal, plow, plowed
nid-de-poule, nids-de-poule | pothole
fuite d'eau, aqueduc, refoulement d'égout | water leak, sewer backup
eau brouillée, eau potable | drinking water
inondation, sacs de sable | flood, sandbags
lampadaire | streetlight
autobus, métro, horaire d'autobus | bus schedule, subway, metro
transport adapté | paratransit, adapted transit
taxi | taxi
aéroport | airport
traversier | ferry
logement social, hlm, logement abordable, loyer | social housing, affordable housing, rent
hébergement d'urgence, itinérance, itinérants | shelter, homeless
subvention, crédit d'impôt, remboursement | grant, subsidy, rebate
thermopompe, changer fenêtres, isolation | heat pump, insulation
vélo électrique, voiture électrique, véhicule électrique | electric bike, electric vehicle
coupe d'arbre, abattage d'arbre, émondage | tree removal, tree trimming
herbe à poux, agrile | ragweed
moustiques | mosquitoes
rats, coquerelles, exterminateur, punaises | rats, cockroaches, exterminator, bedbugs
bruit, voisin bruyant | noise complaint, noisy neighbour
objets perdus | lost and found
système d'alarme | alarm system
internet haute vitesse, wifi | high-speed internet, wifi
bureau de poste | post office
compte bancaire | bank account
emploi, offres d'emploi, cv, curriculum vitae | job, jobs, résumé writing, resume
entrevue d'embauche | job interview
université, cégep | university, college admission
inscription scolaire | school registration
`;
