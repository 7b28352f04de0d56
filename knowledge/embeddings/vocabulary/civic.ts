// The city, its services, money and work. Format: see sports.ts.
export const civic = `
municipal | municipal, municipale, municipalité, mairie, hôtel de ville, administration municipale, 311 | municipal, city hall, town hall, 311
elu < municipal | élu, élue, élus, conseiller municipal, conseillère municipale, maire, mairesse, rencontrer un élu | councillor, elected official, mayor, meet the councillor
conseil-municipal < municipal | conseil municipal, séance du conseil, assemblée du conseil, conseil de ville, comité exécutif, période de questions | city council, council meeting, council session, question period
consultation < municipal participation | consultation publique, consultation, assemblée publique, audience publique, séance d'information, sondage, mémoire | public consultation, public hearing, information session, survey
participation | participation citoyenne, participatif, budget participatif, citoyen, citoyenne, démocratie, s'impliquer | citizen participation, participatory budget, civic engagement, democracy, get involved
elections < participation | élection, élections, voter, vote, scrutin, bureau de vote | election, elections, vote, voting, poll
urbanisme < municipal | urbanisme, zonage, règlement d'urbanisme, aménagement, code de l'urbanisme, dérogation, PPCMOI, projet immobilier | urban planning, zoning, bylaw, development
permis < municipal | permis, permis de construction, permis de rénovation, certificat, autorisation, rénovation, construction, agrandissement, clôture, cabanon, piscine privée | permit, building permit, renovation permit, certificate, construction, fence, shed, pool permit
taxes < municipal argent | taxes, taxe, taxes municipales, compte de taxes, impôt foncier, évaluation foncière, paiement des taxes, droits de mutation, taxe de bienvenue | taxes, property tax, tax bill, assessment, welcome tax
impots < argent aide | impôts, impôt, déclaration de revenus, clinique d'impôts, déclaration d'impôt | income tax, tax return, tax clinic
contravention < municipal | contravention, constat d'infraction, amende, cour municipale, ticket, billet de stationnement | ticket, fine, municipal court, parking ticket
stationnement < transport municipal | stationnement, stationner, vignette, parcomètre, stationnement de nuit, remorquage | parking, park my car, parking permit, overnight parking, towing
transport | transport, transports, déplacement, mobilité, autobus, bus, métro, STL, transport en commun, covoiturage, automobile, voiture | transport, transit, bus, metro, subway, public transit, carpool, car
transport-adapte < transport handicap | transport adapté, taxi, taxibus, navette, accompagnement-transport, popote | paratransit, adapted transit, taxi, shuttle, ride
velo-partage < velo transport | Bixi, vélo en libre-service, vélo-partage, vélo électrique | bike share, Bixi, e-bike
voirie < municipal | voirie, rue, rues, chaussée, asphalte, pavage, trottoir, réfection, travaux routiers, chantier | roads, street, road, pavement, sidewalk, roadwork
nid-de-poule < voirie | nid-de-poule, nids-de-poule, trou dans la rue, trou dans la chaussée | pothole, potholes, hole in the road
deneigement < voirie sport-hiver | déneigement, déneiger, déblaiement, souffleuse, charrue, abrasif, abri d'auto, tempo, glace sur le trottoir | snow removal, snow clearing, plow, snowplow, icy sidewalk
eclairage < voirie | éclairage, lampadaire, lumière de rue, feu de circulation, signalisation, dos d'âne, limite de vitesse, traverse, brigadier | street light, lamp post, traffic light, road sign, speed bump, crosswalk, crossing guard
egout < municipal | égout, égouts, refoulement, refoulement d'égout, clapet, inondation, inondations, sous-sol inondé, zone inondable | sewer, backup, flood, flooding, backwater valve, flood zone
graffitis < municipal | graffiti, enlèvement de graffitis, vandalisme, insalubrité, malpropreté | graffiti removal, vandalism, unsanitary
nuisance < municipal | nuisance, bruit, tapage, rats, vermine, rongeur, punaises, herbe à poux, agrile du frêne, moustiques | nuisance, noise, rats, vermin, bedbugs, ragweed, ash borer, mosquitoes
securite | sécurité, sécurité publique, prévention, protection, sécuritaire | safety, security, prevention, protection
police < securite | police, policier, policière, policiers, agent de la paix, SPL, patrouille, plainte policière, burinage | police, officer, police officer
pompier < securite | pompier, pompiers, pompière, caserne, casernes, incendie, incendies, feu, camion de pompiers, sécurité incendie, avertisseur de fumée | firefighter, firefighters, fire station, fire hall, fire truck, fire safety, smoke alarm
mesures-urgence < securite | mesures d'urgence, sécurité civile, urgence, trousse d'urgence, sinistre, catastrophe, préparation aux urgences, séisme, tremblement de terre, évacuation | emergency preparedness, emergency kit, disaster, civil protection, earthquake, evacuation
objets-perdus < municipal | objets perdus, objets trouvés, encan, vente aux enchères, enchères, biens non réclamés | lost and found, auction, unclaimed goods
vente < achat | vente, vendre, vente-débarras, vente de garage, bazar, friperie, brocante, marché aux puces, seconde main, usagé, troc, swap | sale, garage sale, yard sale, bazaar, thrift, flea market, second hand, swap
achat | achat, acheter, magasiner, magasinage, boutique, commerce, commerces, achat local, salon, kiosques | buy, shopping, shop, store, local business, fair
location-salle < municipal | location de salle, louer une salle, réserver une salle, réservation de plateau, réservation de terrain, salle à louer, prêt de local | room rental, rent a room, book a room, facility rental, book a field
pret-materiel < municipal loisir | prêt d'équipement, prêt de matériel, emprunter de l'équipement, joujouthèque, outils, bibliothèque d'outils, location d'équipement | equipment loan, borrow equipment, toy library, tool library, equipment rental
organisme < solidarite | organisme, organismes, OBNL, OSBL, organisme communautaire, reconnaissance des organismes, association, conseil d'administration, administrateur, gouvernance | organization, organizations, nonprofit, non-profit, community organization, association, board of directors, board member, governance
benevolat < solidarite | bénévolat, bénévole, bénévoles, faire du bénévolat, donner de son temps, implication, engagement bénévole | volunteering, volunteer, volunteers, volunteer work
solidarite | entraide, solidarité, communautaire, soutien, aider, partage, don, levée de fonds, collecte de fonds | mutual aid, solidarity, community, support, helping, sharing, fundraising, donation
aide-alimentaire < solidarite alimentation | aide alimentaire, banque alimentaire, dépannage alimentaire, panier de Noël, frigo communautaire, soupe populaire, popote roulante, cuisine collective, sécurité alimentaire | food bank, food aid, community fridge, soup kitchen, meals on wheels, collective kitchen, food security
itinerance < solidarite logement | itinérance, sans-abri, refuge, hébergement d'urgence | homelessness, homeless, shelter
logement | logement, logements, loyer, locataire, propriétaire, bail, HLM, habitation, logement abordable, logement social, maison, copropriété, condo | housing, rent, tenant, landlord, lease, affordable housing, social housing, home, condo
aide-renovation < logement subvention | programme de rénovation, aide à la rénovation, adaptation de domicile, adapter son logement, RénoRégion, patrimoine bâti, rénover | renovation grant, home adaptation, home renovation programme, renovate
subvention < argent aide | subvention, subventions, aide financière, aides financières, programme d'aide, remboursement, bourse, soutien financier, crédit, rabais, tarif réduit, allocation, prime | subsidy, subsidies, grant, grants, financial aid, financial assistance, rebate, refund, bursary, funding, discount, allowance
aide | aide, aider, accompagnement, ressource, ressources, soutien, services d'aide, dépannage | help, assistance, support, resource, resources
loisir-accessible < subvention loisir | accès loisirs, aide aux loisirs, loisirs gratuits, bourse sportive, carte citoyen, carte famille, tarification familiale, passe familiale, faible revenu | leisure access, recreation assistance, sport bursary, family pass, low income
argent | argent, finance, finances, financier, finances personnelles, banque, placement, investir, investissement | money, finance, finances, personal finance, bank, invest, investing
budget < argent | budget, budgéter, dette, dettes, endettement, surendettement, faillite, crédit, épargne, épargner, économiser, consommation | budget, budgeting, debt, debts, bankruptcy, credit, saving, savings, save money
retraite < argent aines | retraite, préretraite, planifier la retraite, planification de la retraite, pension, rente, RREGOP, REER | retirement, pre-retirement, retirement planning, pension
droit | droit, juridique, avocat, notaire, testament, mandat, mandat de protection, succession, héritage, justice, information juridique, consultation juridique | law, legal, lawyer, notary, will, mandate, estate, inheritance, justice
emploi | emploi, emplois, travail, job, carrière, chercher un emploi, recherche d'emploi, curriculum vitae, CV, employeur, employeurs, embauche, recrutement, salon de l'emploi, foire de l'emploi, entrevue d'embauche, offre d'emploi, offres d'emploi | job, jobs, employment, career, job search, resume, employer, hiring, recruitment, job fair, interview
emploi-etudiant < emploi ados | emploi étudiant, emploi d'été, premier emploi, animateur de camp, stage | student job, summer job, first job, internship
entrepreneuriat < emploi | entrepreneur, entreprise, entrepreneuriat, démarrer une entreprise, affaires, PME, réseautage, travailleur autonome, incubateur | entrepreneur, business, start a business, startup, small business, networking, self-employed
orientation < emploi ecole | orientation, choix de carrière, métier, métiers, retour aux études, formation professionnelle, portes ouvertes, journée carrière | career guidance, career choice, trade, trades, back to school, vocational training, open house
organisation-maison < logement | organisation, rangement, désencombrement, désencombrer, ménage, minimalisme, tri, organiser sa maison | home organization, decluttering, declutter, tidying, tidy up, minimalism, cleaning
conduite < transport formation | conduite automobile, cours de conduite, permis de conduire, conducteur, sécurité routière | driving, driving lessons, driver's licence, road safety
loisir | loisir, loisirs, passe-temps, divertissement, sortie, sorties, s'amuser, amusant, animation, activités récréatives, récréatif, jeux gonflables, maquillage, structures gonflables | leisure, recreation, hobby, entertainment, outing, fun, family fun, inflatable games, face painting
parc < plein-air municipal | parc, parcs, aire de jeux, module de jeux, terrain de jeux, balançoire, terrain sportif, espace vert | park, parks, playground, play area, green space, sports field
rencontre < loisir | rencontre, rencontres, café-rencontre, café-causerie, échange, échanges, discussion, groupe de discussion, groupe de soutien, groupe d'entraide, social, socialiser | meet, meeting, gathering, discussion, discussion group, support group, social, coffee chat
visite < loisir | visite, visites, visite guidée, guide, circuit, portes ouvertes, tour guidé, excursion, croisière | visit, guided tour, tour, open house, excursion
tourisme < voyage loisir | tourisme, touriste, touristique, visiteur | tourism, tourist, visitor
voisinage | voisin, voisins, voisinage, quartier, quartiers, vie de quartier, ruelle verte | neighbour, neighbours, neighbourhood, local, green alley
gratuit | gratuit, gratuite, gratuitement, sans frais, entrée libre | free, free of charge, no charge, free admission
intergenerationnel < famille aines | intergénérationnel, entre générations, grands-parents et petits-enfants | intergenerational, grandparents and grandchildren
science-ville < science | centre des sciences, cosmodôme, musée de la santé, biotechnologie, microbe, microbes, virus, bactérie, immunologie | science centre, health museum, microbe, virus, bacteria, biotechnology
`;
