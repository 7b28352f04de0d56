// People, families, care, health. Format: see sports.ts.
export const people = `
famille | famille, familles, familial, familiale, en famille, parents, parent, intergénérationnel, grands-parents | family, families, parents, grandparents, intergenerational
pere < famille | père, papa, papas, paternité, père-enfant | father, dad, dads, fatherhood
mere < famille | mère, maman, mamans, maternité, mère-enfant | mother, mom, mum, motherhood
parentalite < famille | parentalité, compétences parentales, éducation des enfants, discipline positive, coparentalité, monoparental, séparation, école des parents | parenting, parenting skills, co-parenting, single parent
enfants | enfant, enfants, jeune, jeunes, jeune public, jeunesse, garçon, fille, petits, tout-petits et enfants | child, children, kid, kids, youth, boy, girl
petite-enfance < enfants | petite enfance, tout-petit, tout-petits, bambin, bambins, préscolaire, 0-5 ans, 3-5 ans, éveil, poupon | early childhood, toddler, toddlers, preschool, preschooler, little ones
bebe < petite-enfance | bébé, bébés, nourrisson, nouveau-né, poupon, poupons, bambin, parent-bébé, 0-12 mois | baby, babies, infant, newborn
massage-bebe < bebe bien-etre | massage pour bébé, massage de bébé, massage parent-bébé, bébé massage | baby massage, infant massage
sommeil | sommeil, dormir, dodo, insomnie, sieste | sleep, sleeping, insomnia, nap
allaitement < bebe mere | allaitement, allaiter, halte-allaitement, lait maternel, nourri-source | breastfeeding, breastfeed, nursing mothers
grossesse < mere sante | grossesse, enceinte, prénatal, postnatal, accouchement, accoucher, relevailles, sage-femme | pregnancy, pregnant, prenatal, postnatal, childbirth, midwife
parent-bebe-actif < bebe activite-physique | cardio-poussette, poussette, maman et bébé, mise en forme maman-bébé, yoga maman-bébé | stroller fitness, mom and baby, mother and baby
garde < famille enfants | garderie, CPE, service de garde, halte-garderie, répit, gardienne | daycare, childcare, respite care
gardiens-avertis < formation enfants | gardiens avertis, gardien averti, gardiennage, garder des enfants, prêts à rester seuls | babysitting, babysitter course, babysitter, home alone course
camp-jour < enfants ete | camp de jour, camps de jour, camp d'été, camp, relâche active | day camp, summer camp, day camps
ados < enfants | adolescent, adolescents, ado, ados, adolescence, 12-17 ans, 13-17 ans, maison des jeunes | teen, teens, teenager, teenagers, adolescent
adultes | adulte, adultes, 18 ans et plus, grandes personnes | adult, adults, grown-ups
aines | aîné, aînés, aînée, personnes âgées, personne âgée, 50 ans et plus, 55 ans et plus, 60 ans et plus, 65 ans et plus, âge d'or, retraités, troisième âge, grand-mère, grand-père | senior, seniors, older adults, elderly, 50+, 55+, 65+, older people
maltraitance < aines securite | maltraitance, abus, bientraitance, négligence, violence envers les aînés | elder abuse, abuse, mistreatment, neglect
femmes | femme, femmes, féminin, féminisme, 8 mars, entre femmes | women, woman, girls, feminism
hommes | homme, hommes, masculin, masculinité | men, man, masculinity
lgbtq | LGBTQ, LGBTQ+, diversité sexuelle, pluralité des genres, fierté, drag queen, homosexuel, trans | lgbtq, pride, drag queen, queer, transgender
handicap | handicap, handicapé, handicapées, personne handicapée, situation de handicap, déficience, limitation fonctionnelle, fauteuil roulant, mobilité réduite, accessible, adapté, besoins particuliers, accompagnateur, carte loisir | disability, disabled, wheelchair, reduced mobility, accessible, adapted, special needs
autisme < handicap | autisme, autiste, autistes, TSA, trouble du spectre de l'autisme, neurodiversité, neurodivergent, heures calmes, représentation décontractée | autism, autistic, ASD, neurodiversity, sensory friendly, relaxed performance
deficience-intellectuelle < handicap | déficience intellectuelle, trisomie, DI | intellectual disability, down syndrome
deficience-visuelle < handicap | déficience visuelle, aveugle, malvoyant, non-voyant, vidéodescription, braille, gros caractères | blind, visually impaired, low vision, large print
sourd < handicap | sourd, sourde, malentendant, surdité, déficience auditive, langue des signes, LSQ | deaf, hard of hearing, hearing impaired, sign language
dyslexie < handicap ecole | dyslexie, trouble d'apprentissage, dys, TDAH, déficit d'attention | dyslexia, learning disability, adhd
proche-aidance | proche aidant, proches aidants, proche aidante, personne aidante, personnes aidantes, aidant naturel, proche aidance, prendre soin d'un proche | caregiver, caregivers, carer, caring for a loved one
maladie-cognitive < sante aines | Alzheimer, démence, troubles cognitifs, perte de mémoire, mémoire, Parkinson, maladie de Parkinson | Alzheimer, dementia, memory loss, memory, Parkinson
deuil < sante-mentale | deuil, endeuillé, perte, décès, mort, mourir, fin de vie, soins palliatifs | grief, bereavement, mourning, loss, death, dying, end of life, palliative care
sante | santé, bien-être, médical, médecin, infirmière, soins, prévention, maladie, dépistage, CLSC, guérir | health, medical, doctor, nurse, care, prevention, illness, screening, clinic
vaccination < sante | vaccin, vaccination, vaccin contre la grippe, immunisation | vaccine, vaccination, flu shot
don-sang < sante solidarite | collecte de sang, don de sang, donner du sang, Héma-Québec, clinique de sang | blood drive, blood donation, donate blood, give blood
premiers-soins < sante formation | premiers soins, premiers secours, RCR, réanimation, secourisme, secouriste, défibrillateur | first aid, cpr, resuscitation, defibrillator
nutrition < sante alimentation | nutrition, nutritionniste, alimentation saine, bien manger, manger sainement, diététiste, diabète | nutrition, nutritionist, healthy eating, dietitian, diabetes
cancer < sante | cancer, oncologie, tumeur, cancer du sein | cancer, oncology
tabac < sante | tabac, tabagisme, cesser de fumer, arrêter de fumer, vapotage, dépendance, toxicomanie, alcool | smoking, quit smoking, vaping, addiction, alcohol
douleur < sante | douleur, arthrose, arthrite, mal de dos, ostéoporose, physiothérapie | pain, arthritis, back pain, osteoporosis, physiotherapy
sante-mentale < sante | santé mentale, santé psychologique, psychologique, anxiété, anxieux, angoisse, stress, dépression, épuisement, détresse, émotions, estime de soi, confiance en soi | mental health, anxiety, anxious, stress, depression, burnout, emotions, self-esteem
eco-anxiete < sante-mentale climat | écoanxiété, éco-anxiété, anxiété climatique | eco-anxiety, climate anxiety
meditation < bien-etre sante-mentale | méditation, méditer, pleine conscience, relaxation, respiration, relaxer, détente, sophrologie, bain sonore | meditation, mindfulness, relaxation, breathing, calm
bien-etre < sante | bien-être, mieux-être, ressourcement, santé globale, massage, automassage | wellness, well-being, self-care, massage
suicide < sante-mentale | suicide, prévention du suicide, idées noires, crise | suicide, suicide prevention, crisis
isolement < solidarite | isolement, solitude, briser l'isolement, visite d'amitié, seul, nouveaux amis, rencontrer des gens, jumelage | loneliness, isolation, meet people, make friends, friendly visits
violence < securite | violence, violence conjugale, intimidation, agression, harcèlement | violence, domestic violence, bullying, assault, harassment
amour < famille | couple, amour, sexualité, sexologue, relations amoureuses, Saint-Valentin, mariage, célibataires | couple, love, sexuality, relationships, Valentine, wedding, singles
immigration | immigrant, immigrants, immigration, nouvel arrivant, nouveaux arrivants, personnes immigrantes, nouveaux Lavallois, réfugié, intégration, demandeur d'asile, résidence permanente, citoyenneté canadienne | immigrant, newcomer, newcomers, immigration, refugee, integration, settle, permanent residence, new resident
culture-monde < art | interculturel, multiculturel, diversité culturelle, cultures du monde, communauté culturelle, diversité | intercultural, multicultural, cultural diversity, world cultures
autochtone < culture-monde | autochtone, autochtones, Premières Nations, Premiers Peuples, Inuit, Métis, amérindien, innu, atikamekw, mohawk, abénaquis, pow-wow, réconciliation | Indigenous, First Nations, Inuit, Métis, Native, pow-wow, reconciliation
afro < culture-monde | Afrique, africain, africaine, Mois de l'histoire des Noirs, afrodescendant, caribéen, antillais, Haïti, haïtien | Africa, African, Black History Month, Caribbean, Haiti, Haitian
amerique-latine < culture-monde | Amérique latine, latino, latino-américain, hispanique, Mexique, mexicain, Pérou, Cuba, cubain, Colombie, Argentine | Latin America, Latin American, Hispanic, Mexico, Mexican, Cuba, Peru, Colombia
asie < culture-monde | Asie, asiatique, Chine, chinois, Vietnam, vietnamien, Inde, indien, Corée, coréen, Nouvel An lunaire | Asia, Asian, China, Chinese, Vietnam, India, Korea, Korean, Lunar New Year
japon < asie | Japon, japonais, japonaise, nippon, sushi, bonsaï, ikebana | Japan, Japanese, sushi, bonsai
moyen-orient < culture-monde | Liban, libanais, arabe, Maghreb, Maroc, marocain, Algérie, Arménie, arménien, Grèce, grec, Turquie, ramadan | Lebanon, Lebanese, Arab, Maghreb, Morocco, Armenia, Armenian, Greece, Greek, Turkey
europe < culture-monde | Europe, européen, France, Italie, italien, Portugal, Espagne, Irlande, irlandais, Écosse, Allemagne | Europe, European, France, Italy, Italian, Portugal, Spain, Ireland, Irish, Scotland, Germany
`;
