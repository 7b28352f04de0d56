import type { WordList } from "./lexicon.ts";

/** French feeling words with the usage of Québec; « * » stands for any ending. Written for this project. */
export const frenchWords: readonly WordList[] = [
  {
    emotion: "anger",
    weight: -3,
    words:
      "écoeur* révolt* scandal* inadmissible* inacceptable* honteu* furieu* furax enragé enragée rage outré outrée outrés outrag* dégueu* marde merde crisse câlisse calisse caliss tabarnak tabarnac tabarnouche tabarn* ostie osti esti hostie cibole ciboire viarge maudit* criss tbk chier chiant* connard* conne con cons imbécile* idiot* crétin* épais nono incompéten* arnaqu* voleur* fourré fourrer fraud* mensong* menteu* corromp* corruption haine haïs haïr déteste* détest* exécrable* ignoble* infâme* minable* pathétique* pitoyable* ridicule* absurde* stupide* niaiseu* niaisage insultant* insulté insultée mépris* irrespect* grossier* grossière* impoli*",
    expressions:
      "ras le bol|plein le cul|plein mon casque|plein le dos|rire du monde|rire de moi|riez de moi|prend pour des caves|prendre pour des caves|prend pour un cave|pour des imbéciles|perte de temps|une honte|vraie honte|une joke|bout de nerfs|pas d'allure|pas d'bon sens|pas de bon sens|pas de maudit bon sens|va chier|service de marde|manque de respect|manqué de respect|raccroché au nez|raccroche au nez|bête avec moi|bête comme ses pieds|air bête|se foutent|s'en foutent|vous foutez|en ai marre|en a marre|en ai assez|merci pour rien|pas possible d'être aussi|du vol|pas serieux|à boutte|suis à bout|nerfs à bout|c'est assez",
  },
  {
    emotion: "anger",
    weight: -2,
    words:
      "tanné tannée tannés tannées tanner fâché* fâchant* fâche frustr* irrit* exaspér* agac* énerv* choqué* choquant* colère plaindre insatisf* mécontent* nul nulle nuls nulles pourri pourrie pourris affreu* atroce* horrible* épouvantable* médiocre* désagréable* inutile* injuste* injustice* négligen* foutu* bâclé* bullshit bouffon* poche poches moche* dégoût* intolérable* lamentable* catastroph* désastr* fiasco échec* pire pires raté ratée ratés bordel cauchemar* dénonc* détruit* massacr* criminel* pollueur* toxique* violen* hostil* insult* aberrant* déplorable* déplore* inhumain* arrogan*",
    expressions:
      "crier après|c'est long en|pour rien|n'importe quoi|porter plainte contre|mange de la|trop plate|assez plate|bien plate|service pourri|service pourrie|laisse à désirer|j'aime plus ça|trop cher|trop chère|trop chers|pas normal|plus capable",
  },
  {
    emotion: "sadness",
    weight: -2,
    words:
      "triste* tristesse déçu* décev* déception* dépit désol* malheur* déprim* dépress* pleur* peiné peinée solitude abandonné* abandonnée regrett* regret* deuil décès décédé* mort* mourir souffr* douleur* douloureu* découragé* décourageant* décourag* désespér* désespoir navr* hélas dommage tragédi* tragique* drame* larmes sacrifi*",
    expressions:
      "fait de la peine|me sens seul|me sens seule|toute seule au monde|le coeur brisé|pas drôle|beau gâchis|laissé tomber|laissés tomber|laissée tomber",
  },
  {
    emotion: "worry",
    weight: -2,
    words:
      "inquiet* inquièt* inquiét* peur* angoiss* anxi* stress* panique paniqué paniquée effray* terrifi* crainte craintes crains craignons danger dangers dangereu* menacé* menaçant* insécur* préoccup* nerveu*",
    expressions: "pas en sécurité|quelqu'un va se blesser|va finir par se blesser|un accident va arriver",
  },
  {
    emotion: "anger",
    weight: -1.2,
    words:
      "mauvais* mal difficile* difficulté* compliqué* pénible* lent lente lents lentes tannant* bof manque insuffisan* retard* erreur* incapable* impossible* faute menti embêt* gêné* gênant* confus* problèm* bogue* bug bugs pue puent polémique* scandaleu* critiqu* échou* honte sale sales bête crime* crise* grave* gravement risque* menace* alarm* malheureusement pollution pollu* guerre* terror* victime* destruct* attaqu*",
    expressions:
      "trop long|trop longue|trop tard|trop loin|ça traîne|toujours pas|pas encore réglé|encore rien|rien fait|aucune réponse|pas de réponse|sans réponse|personne répond|personne ne répond|ne répond pas|répond pas|jamais rappelé|pas rappelé|aucune nouvelle|pas de nouvelles|sans nouvelles|ça fait des semaines|ça fait des mois|depuis des semaines|depuis des mois|ne fonctionne pas|fonctionne pas|marche pas|marche jamais|encore une fois|me renvoie de|renvoyé d'un|renvoyée d'un",
  },
  {
    emotion: "satisfaction",
    weight: 3,
    words:
      "excellent* extraordinaire* exceptionnel* formidable* génial* fantastique* merveilleu* magnifique* parfait parfaite parfaits parfaites superbe* sublime* incroyable* adore* adoré* ador* bravo bravos félicit* remarquable* impeccable* splendide* épatant* heureu* ravi ravie ravis enchant* comblé comblée fier fiers fière fières fierté capotant* hallucinant* wow",
    expressions:
      "capoté ben raide|j'ai capoté|on a capoté|je capote|écoeurant bon|malade mental|chapeau bas|chapeau à|écoeurant comme show|méchant beau|à couper le souffle|sur la coche|a1|cinq étoiles|numéro un|coup de coeur|à merveille|débarrassé vite",
  },
  {
    emotion: "satisfaction",
    weight: 2,
    words:
      "super cool content contente contents contentes satisfait* satisfaction bon bonne bons bonnes bien beau belle beaux belles joli* agréable* plaisir plaisant* aime aimé aiment aimons adorable* apprécié* appréci* efficace* efficacement rapidement courtois* gentil* aimable* sympa* accueillant* professionnel* professionnalisme compétent* compétence* utile* réussi* réussite* succès espoir joie joyeu* souriant* sourire* drôle* rapide rapides intéressant* passionnant* inspirant* bonheur aimons love yé youpi hourra yay nice fun chouette top génie espère mieux meilleur* progrès innovant* positif* positive* chanceu* chance paisible* victoire* célébr* prometteu* encourageant* tiguidou diguidou impressionn* patient* patience serviable* dévoué* soulagé* lol haha* gagné* gagne bénéfi*",
    expressions:
      "pas pire|pas pire pantoute|pas pire du tout|pas si pire|pas mal|pas mal bon|pas mal bonne|pas mal bien|pas mal beau|pas mal cool|c'est beau|c'est le fun|le fun|au boutte|en masse de fun|bien fait|beau travail|bon travail|belle job|belle gang|bonne job|rien à redire|bonne nouvelle|bonne idée|hâte de|très hâte|j'ai hâte|trop bon|trop beau|pas déçu|pas déçue|pas déçus|vite fait bien fait|enfin réglé|grosse amélioration|lâchez pas|ça m'a aidé|bien aidé|m'a aidé|sans problème|aucun problème",
  },
  {
    emotion: "gratitude",
    weight: 2,
    words: "merci mercis remercie remercier remerciement* remerciant reconnaissant* reconnaissance gratitude marci",
    expressions:
      "mille mercis|un gros merci|un grand merci|gros merci|grand merci|merci beaucoup|mille fois merci|t'es fin|t'es fine|vous êtes fins|vous êtes fin|vous êtes fine|c'est gentil|bien gentil|bien gentille|bien aimable|m'a beaucoup aidé|m'avez beaucoup aidé|m'avez sauvé|sauvé la vie|sauvé ma journée|merci de votre|merci de vos|merci d'avoir|merci de m'avoir|merci de nous avoir|merci de t'être|merci de vous être|merci pour tout|merci bien",
  },
  {
    emotion: "none",
    weight: 0,
    words: "bienvenue",
    expressions:
      "laval des rapides|merci de|merci d'|pratique libre|marche rapide|bien être|bon voisinage|bien sûr|ou bien|eh bien|est ce bien|c'est bien|c'est bien le|c'est bien la|c'est bien à|bien à|bonne journée|bonne soirée|bonne fin de journée|bon matin|bon après midi|bonne fin de semaine|bonnes fêtes|bon weekend|bonne semaine|bon anniversaire|aussi bien|si bien que|bien que|la bonne adresse|le bon formulaire|la bonne date|le bon numéro|la bonne personne|le bon département|bon d'échange|la belle saison|rage au volant|vaccin contre la rage|la rage|mort aux rats|nature morte|feuilles mortes|arbre mort|arbre est mort|arbres morts|animal mort|certificat de décès|malgré|en cas d'urgence|beaux arts|danse sociale|j'aime mieux|aimerais mieux|faire le mieux|le mieux|mieux comprendre|retard de langage|difficultés d'apprentissage|gestion du stress|gestion de l'anxiété|violence conjugale|premiers soins|collecte des gros|bonjour|j'espère que vous|si possible|pas seulement|jamais vu|plus ou moins|chance de|de bonne heure|meilleur moment|meilleur prix|meilleure façon|la meilleure heure|n'importe quel|n'importe quelle|n'importe quand|n'importe où|n'importe lequel|gestion de crise|pas compliqué|aire protégée|mal entendant|mal de dos|un patient|une patiente|patient expert|rendez vous",
  },
];
