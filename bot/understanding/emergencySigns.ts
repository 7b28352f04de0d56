import type { Emergency } from "../../contracts/understanding.ts";

const all = (...alternatives: string[]): RegExp => new RegExp(`(?<![a-z])(?:${alternatives.join("|")})(?![a-z])`, "g");
const some = (...alternatives: string[]): RegExp => new RegExp(`(?<![a-z])(?:${alternatives.join("|")})(?![a-z])`);

/** Expressions that hold an alarming word and no alarm, on folded text without hyphens. */
export const falseAlarms: readonly RegExp[] = [
  all(
    "feux? (?:de (?:circulation|signalisation|joie|camp|foyer|bois|jardin|route|detresse|position|la st jean)|d'?artifices?|pour pietons?|pietons?|rouges?|verts?|jaunes?|clignotants?|a ciel ouvert|exterieur|vert)",
    "(?:permis|reglement|interdiction|interdit|droit|faire|allumer|bruler)(?: (?:de|du|un|des|sur|les|le|en))* feux?",
    "(?:pompe|borne|bornes) (?:a )?(?:incendies?|fontaines?)|securite incendie|prevention (?:des )?incendies?|service (?:d'|des |de securite )?incendies?|casernes?(?: d'incendies?)?|avertisseurs? d'incendie",
    "fire ?works?|fire (?:hydrants?|pits?|places?|permits?|station|department|hall|prevention|safety|wood|drills?|extinguishers?|truck|fighters?|bans?|inspection)|camp ?fires?|bon ?fires?|firewood|fireplaces?|(?:open|backyard) fires?|on fire today",
    "(?:tondeuse|bbq|barbecue|foyer|poele|souffleuse|chauffe eau|compte|compteur|fournaise|four|camion|auto|station|prix|conversion)s? (?:a |de |du |au )*(?:gaz|essence)|gaz a effet de serre|gas (?:mower|price|prices|station|meter|bill|stove|bbq|lawn ?mower|powered|blower|grill|company|leaf blower)|price of gas|gas powered|souffleurs? a (?:feuilles|essence)|leaf blowers?",
    "mour(?:ir|ant|rait)?s? de (?:rire|faim|chaleur|soif|froid|envie|honte|peur|curiosite|chaud|fatigue)|mort de rire|mdr|(?:die|dying|died|dead) (?:laughing|of (?:laughter|boredom|hunger|thirst|heat|curiosity))|dying to|envie de mourir de rire",
    "(?:cours|formation|atelier|course|class|training)s? (?:de |d'|of |in |on |sur |pour )*(?:rcr|premiers soins|secourisme|reanimation|cpr|first aid|crise cardiaque|arret cardiaque|autodefense|self defen[sc]e|tir)",
    "arret cardiaque ?:? ?(?:cours|formation)|gardiens? avertis?|premiers soins|first aid|rcr|cpr(?: class)?|defibrillateur|defibrillator|dea",
    "(?:livres?|romans?|films?|documentaires?|books?|novels?|movies?|article|conference|podcast|histoire|poster|affiche)s? (?:[a-z']+ ){0,4}(?:suicide|meurtres?|feu|guerre|violence|murder|fire|incendie|crimes?|mort|armes|gun)",
    "(?:raton|ratons|animal|animaux|oiseau|ecureuil|chat|chien|marmotte|moufette|chevreuil|poisson|pigeon|canard|goeland|deer|raccoon|squirrel|skunk|bird|cat|dog|animal|possum)s? (?:laveur )?(?:est |sont |is )?(?:mort|morte|morts|dead|ecrase|frappee?|blessee?|hit|injured)(?: [a-z]+){0,3}",
    "dead (?:animal|raccoon|raton|squirrel|skunk|bird|cat|dog|deer|end|line|rat|trees?|possum|battery)",
    "arbres? (?:mort|malade|dangereu|mourant)[a-z]*|danger(?:eux|euse|ous)? (?:pour les pietons|intersection|de chute|corner|for (?:pedestrians|kids|children))",
    "(?:service|numero|number|stationnement|rue|sortie|carte|preparation|trousse|fonds|alertes?|salle|attente a l'|acces)s? (?:d'|of |de l')?urgences?|emergency (?:room|number|alerts?|kit|services|contact|exit|preparedness|snow|parking)|non urgente?s?|pas urgente?|not (?:an? )?(?:urgent|emergency)|non emergency|urgences? (?:neige|de l'hopital)|a l'urgence(?: de)?(?: l'hopital| depuis)?",
    "(?:tanne|ecoeure|fatigue) a mort|tue(?:r)? le temps|kill(?:ing|ed)? (?:time|the lights?|it|me)|ca me tue|tuer l'ennui|temps mort|killed? (?:my|the) (?:lawn|grass|tree|plants|hedge)|herbe|nature morte|poids mort|angle mort",
    "(?:voiture|auto|char|poteau|boite|borne|cloture|arbre|panneau|lampadaire|mailbox|fence|car|hedge|pole|parked car) (?:a ete |was |got |s'est fait )?(?:frappee?|frapper|accrochee?|hit)(?: par| by)?",
    "(?:eteint|eteindre|maitrise|il y avait eu|annee|mois|ans|years?|month|semaine|week) (?:du |le |de l'|the |a |un )?(?:feu|incendie|fire)|apres (?:le feu|l'incendie)|after the fire|couteaux? de cuisine|(?:aiguiser|sharpen)[a-z]* (?:[a-z]+ )?(?:couteaux?|knife|knives)",
    "feu vert|feu sacre|tout feu tout flamme|coup de feu d'artifice|en feu de|(?:toune|party|equipe|soiree) en feu|fire ?hall|tempete|burn(?:t|ed) out|bulb|brulee?s? (?:ampoule|lampadaire)|(?:lumiere|lampadaire|ampoule|lampe)s?(?: de rue| du parc)? (?:est |sont )?(?:brulee?s?)",
    "bru(?:ler|le) (?:des |du |les |mes |de )?(?:feuilles|branches|bois|calories|lumieres? rouges?|stops?|feux? rouges?)|burn(?:ing)? (?:leaves|branches|wood|calories)|chauff(?:e|er|age) au (?:bois|gaz|mazout)",
    "alarme de (?:voiture|char|auto)|car alarm|fausse alarme|false alarm|test d'alarme|sirene test|systeme d'alarme",
  ),
];

const house =
  "(?:maison|appart(?:ement)?|logement|bloc|immeuble|cuisine|sous sol|garage|toit|chambre|salon|balcon|cabanon|char|auto|voiture|foret|boise|ecole|duplex|condo|poubelle|conteneur|poele|four|secheuse|prise|rue|parc|building|house|home|apartment|kitchen|basement|roof|room|bedroom|car|shed|school|woods|neighbou?r'?s?|place|dumpster|stove|oven|dryer|balcony|voisine?s?)";
const victim =
  "(?:(?:mon|ma|mes|son|sa|un|une|le|la|my|his|her|a|the|our|notre) )?(?:[a-z]+ )?(?:mari|femme|pere|mere|fils|fille|bebe|enfant|conjointe?|chum|blonde|grand mere|grand pere|voisine?|ami|amie|homme|dame|monsieur|madame|personne|gars|garcon|frere|soeur|papa|maman|ado|quelqu'un|qqn|on|il|elle|y|husband|wife|father|mother|son|daughter|baby|child|kid|friend|neighbou?r|man|woman|guy|lady|person|someone|somebody|he|she|dad|mom|brother|sister|grandma|grandpa|boy|girl|toddler|cycliste|pieton|cyclist|pedestrian|worker|travailleur|ouvrier)";

/** Each danger with the words that tell of it; the first that matches is the answer, suicide first. */
export const signs: readonly (readonly [Emergency, RegExp])[] = [
  [
    "suicide",
    some(
      "(?:me |m'|se |s')(?:suicide[a-z]*|tuer|tue|pendre|flinguer|enlever la vie)(?! (?:a (?:la tache|l'ouvrage|travailler)))|(?:me|m') ?(?:ouvrir|couper|tailler) les veines|suicid(?:e|er|aire|al|ide|aires)",
      "(?:envie|gout|veux|voudrais|veut|penser? a|idees? de|pense a|preferer?ais|aimerais mieux|vais|parle de) (?:de |d'|a )?(?:mourir|crever|disparaitre (?:pour de bon|pour toujours)|en finir(?! avec (?:ce|cette|la demande|le|mon dossier|ma demande))|finir (?:avec )?(?:ma|la) vie|tout arreter pour toujours|plus vivre|mettre fin a (?:mes|ses|ma))",
      "(?:veux|peux|envie|gout)(?: pas| plus| pu)* (?:de )?(?:plus |pu )?(?:vivre|continuer a vivre|etre en vie|me reveiller)|(?:plus|pu) (?:envie|le gout|gout|capable) de vivre|mettre fin a (?:mes|ses) jours|en finir avec (?:la |ma )?vie|(?:veux|vais|va) en finir(?! avec (?:ce|cette|la demande|le|mon dossier|ma demande))|vie vaut (?:plus|pas|pu)|mieux (?:mort|morte)|plus de raison de vivre|sauter (?:en bas )?du pont|jveu[xt]? mourir|veu[xt]? mourir|veut? crever|jvais me tuer|automutil[a-z]*|m'auto ?mutil[a-z]*|me faire du mal|faire mal a moi meme",
      "kill(?:ing)? (?:my ?self|himself|herself|themsel[a-z]+|themselves)|kms|suicid[a-z]*|(?:want|wanna|going|gonna|ready|wants|wish|plan)(?: to| i could| i was| i were)? (?:die|be dead|dead|end (?:it all|it|my life|everything|things)|jump off|disappear forever|stop living)|end (?:it all|my life|his life|her life)|(?:do not|don't|dont|doesn't|doesnt|no longer) (?:want|wanna|wants)(?: to)? (?:live|be alive|be here any ?more|exist|wake up)|better off (?:dead|without me)|hurt(?:ing)? my ?self|cut(?:ting)? my ?self|harm(?:ing)? my ?self|self harm|no reason to live|nothing to live for|life is not worth|hang(?:ing)? my ?self|take my (?:own )?life|overdose on purpose",
    ),
  ],
  [
    "gas",
    some(
      "(?:odeurs?|sens?|sent|pue|fuite|fuites|coule|senteur|echappe|sentait|leak|smell|smells|smelling|smelled|leaking|stinks?|reek|whiff|hissing)(?: [a-z']+){0,4} (?:gaz|propane|gas|natural gas)|(?:gaz|propane|gas|natural gas)(?: [a-z']+){0,3} (?:fuit|fuite|coule|leak|leaks|leaking|smell|odor|odour|smells|qui sort|s'echappe|sent|perce|brise)",
      "(?:conduite|tuyau|ligne|line|pipe) (?:de )?gaz|gas (?:line|pipe|main)|(?:hit|struck|accroche|perce)(?: [a-z']+){0,3} (?:gas|gaz)|monoxyde?(?: de carbone)?|carbon monoxide|co (?:alarm|detector)|(?:detecteur|alarme) (?:de )?co|oeufs? pourris?(?= .*(?:maison|appart|sous sol))|rotten eggs?(?= .*(?:house|basement|apartment|home))|(?:deversement|fuite|spill|leak)(?: [a-z']+){0,3} (?:chimique|chlore|ammoniac|chemical|chlorine|ammonia)",
    ),
  ],
  [
    "fire",
    some(
      `(?:(?:il )?y a|ya|yia|y'a|a|au|le|pris|prend|prendre|pogne|pogner|mis|met|grave|gros|un|du|on|en|c'est) (?:un |du |le |gros |petit |debut de |gros )*feu(?= |$|[.,!?])(?! (?:de|d'|a|rouge|vert|jaune|qui clignote|clignote|defectueux|brise|est (?:brise|defectueux|long|rouge|vert)))|(?:au feu|en feu)`,
      `feu (?:(?:dans|chez|sur|au|a|derriere|en arriere|proche|pres)(?: [a-z']+){0,3} )${house}|feu de (?:foret|cuisine|cheminee|poele|appartement|maison|broussailles?|friteuse|grille pain|vehicule|char|brousse|conteneur|poubelle|garage|cabanon)|incendie(?:s)?(?= |$|[.,!?])(?! (?:laval|service))|brasier|flammes?`,
      `(?:maison|appart[a-z]*|logement|bloc|immeuble|garage|cabanon|voiture|auto|char|cuisine|toit|foret|boise|house|apartment|building|garage|car|roof|shed|kitchen)(?: [a-z']+){0,3} (?:brule|brulent|bruler|flambe|en flammes|en train de bruler|burning|burns|caught fire|ablaze|on fire)`,
      "(?:fumee|boucane|smoke)(?: [a-z']+){0,3} (?:sort|sortent|partout|noire|epaisse|dans|du|de|from|coming|out|pouring|everywhere|in|inside|black|thick|billowing)|(?:sort|odeur|sens|sent|voit|vois|see|smell|black|thick|lots of|full of|coming|noire?|plein de|beaucoup de)(?: [a-z']+){0,3} (?:fumee|boucane|smoke|brule(?! (?:le|la))|burning|burnt)",
      "(?:sonne|alarm|alarme)(?: [a-z']+){0,4} (?:fumee|smoke)|(?:smoke|fumee) (?:alarm|detector)[a-z]*(?: [a-z']+){0,3} (?:going|ring|won't|sonne|beeping)|detecteurs? de fumee(?: [a-z']+){0,3} sonne|alarme (?:de |d')?(?:feu|incendie)|fire alarm",
      `(?:on fire|is burning|are burning|caught fire|catching fire|there(?:'s| is| was)? (?:an? |like )*(?:[a-z]+ )?fire|fire (?:in|at|on|next|inside|behind|spreading|started|outside|now)|(?:kitchen|house|grease|car|forest|building|electrical|apartment|brush|wild|garage|dumpster|stove|big|huge) ?fire|fire!|fire fire|flames|explosion|exploded|explose|exploser|set fire|arson|pyromane|fire dept now)`,
      "(?:ca|sa|c'est|it's|its|tout) (?:est en train de )?(?:brule|bruler|flambe|burning)(?! (?:pas|la gorge|les yeux|au soleil))",
    ),
  ],
  [
    "violence",
    some(
      "(?:couteaux?|machette|fusil|gun|arme|arme a feu|pistolet|carabine|revolver|knife|weapon|shotgun|rifle|machete|batte|bat)(?: [a-z']+){0,6} (?:menace|crie|pointe|attaque|parc|rue|ecole|bibliotheque|dehors|threaten[a-z]*|pointing|street|park|school|outside|yelling|waving|library|arena|people)|(?:avec|with|has|have|a|tient|holding|porte|sorti|pulled|pointe|armed|arme d') (?:un |une |a |an |de l'|his |son |d'un |d'une )?(?:couteau|machette|fusil|gun|arme|pistolet|carabine|knife|weapon|rifle|shotgun|machete|handgun)",
      "(?:coups? de (?:feu|fusil|couteau)|gun ?shots?|shots? fired|shooting|fusillade|tireur|poignard[a-z]*|stabb[a-z]*|got stabbed|been shot|was shot|tire dessus|tirer dessus)",
      "(?:me|m'|se|s'|l'|la|le|nous|ma|sa|une|un|s'est fait|me fais|fait|vient de|viens de|fais) ?(?:faire |fait |fais |vient de |a |ai )*(?:frappe[a-z]*|bat|battre|battue?|menace[a-z]*|agresse[a-z]*|attaque[a-z]*|viole[a-z]*|etrangl[a-z]*|kidnapp?e[a-z]*|enlever de force|sequestre[a-z]*|poignarde[a-z]*|braque[a-z]*)(?! (?:de fermer|d'annuler|de couper|le soleil|a la porte|informatique|par (?:[a-z]+ )?(?:auto|voiture|char|camion|autobus|moto|velo|train|tracteur)))|violence conjugale|violent (?:avec|envers)|frappe (?:sa|son|ma|mon) (?:femme|mari|enfant|blonde|chum|fils|fille|mere)|battre (?:sa|son|une|un)",
      "(?:hit(?:ting|s)?|beat(?:ing|s|en)?|attack(?:ing|ed|s)?|assault(?:ing|ed)?|rap(?:ed|ing)|threaten(?:ing|ed|s)?|strangl(?:ing|ed)|chok(?:ing|ed) me|stalking|following|kidnapp?(?:ed|ing)?|punch(?:ing|ed)|mugg(?:ed|ing)|robb(?:ed|ing|ery)|jumped)(?: [a-z']+){0,2} (?:me|his wife|her|him|his|my (?:wife|son|daughter|kid|mother|sister|friend|neighbou?r)|someone|somebody|a (?:woman|man|kid|girl|boy|child)|people|us)(?! (?:back|about))|(?:was|been|being|got|getting|just) (?:just )?(?:attacked|assaulted|raped|beaten|threatened|mugged|robbed|stabbed|shot|kidnapped|followed)|domestic violence|abus(?:ing|ed|es) (?:me|his|her|my)",
      "(?:essaie|essaye|tente|veut|essayent|en train|trying|tries|try)(?: [a-z']+){0,3} (?:d')?(?:entrer|rentrer|defoncer|break|breaking|get|force)(?: [a-z']+){0,3} (?:chez|maison|porte|appart[a-z]*|in|into|my|house|home|door)|(?:break|breaking|broke|broken) in(?:to)? (?:my|our|the|next|to my)|break in|home invasion|defonce (?:ma|la) porte|(?:intrus|voleur|cambrioleur|burglar|intruder)(?: [a-z']+){0,4}|quelqu'un (?:est )?(?:entre|rentre) (?:chez|par)|someone(?:'s| is) (?:in|inside) my (?:house|home|apartment)|bagarre|street fight|big fight|enlevement d'enfant|enfant (?:a ete )?(?:enleve|kidnappe)|alerte amber|bombe|bomb (?:threat|in)|explosifs?|peur pour ma vie|fear for my life|en danger de mort",
    ),
  ],
  [
    "medical",
    some(
      "(?:respire|respirer|souffle|breathe|breathing|breathes|respires)(?: [a-z']+){0,2} (?:plus|pas|pu|mal|difficile[a-z]*|not|anymore|properly|well|hard)|(?:plus|pas|pu|mal|difficulte|misere|peine|can't|cannot|cant|not|isn't|isnt|stopped|trouble|hardly|barely|difficulty|struggling)(?: [a-z']+){0,2} (?:respire|respirer|a respirer|breathe|breathing|breath)",
      "(?:inconscient[a-z]*|sans connaissance|perdu connaissance|unconscious|unresponsive|passed out|not responding|won't wake up|wont wake up|ne (?:se )?reveille (?:plus|pas)|reveille (?:plus|pas)|evanoui[a-z]*|fainted|s'est effondre[a-z]*|s'effondrer|effondrer|vient de tomber (?:sans|par terre|dans les pommes)|collapsed|(?:ne )?bouge (?:plus|pu|pas)|not moving|isn't moving|isnt moving|ne repond plus)",
      "(?:crises? (?:de coeur|cardiaques?|d'epilepsie|d'asthme|epileptique)|attaque cardiaque|infarctus|arret cardiaque|heart attack|cardiac arrest|chest pains?|stroke|avc|convuls[a-z]*|seizures?|epilep[a-z]* (?:seizure|crise)|douleurs?(?: [a-z']+){0,2} poitrine|mal (?:a la|dans la) poitrine|overdos[a-z]*|surdose|empoisonne[a-z]*|poisoned|anaphyla[a-z]*|choc allergique|allergic reaction|reaction allergique|epipen|asthma attack)",
      "(?:took|taken|swallowed|ate|pris|avale) (?:[a-z]+ )?(?:too many|too much|trop de|plein de|a bunch of|(?:a|the|whole|une|la) (?:whole )?(?:bottle of|bouteille de)) (?:[a-z]+ )?(?:pills?|meds|medications?|tablets|pilules?|medicaments?|comprimes?|somniferes?)",
      "(?:s'etouff[a-z]*|m'etouff[a-z]*|etouffe|suffoqu[a-z]*|is choking|choking on|choking|suffocat[a-z]*|se noi[a-z]*|noyade|noye|noyer|drown[a-z]*|tombee? (?:a|dans) (?:l'eau|la (?:piscine|riviere))|fell (?:in|into|through) (?:the )?(?:water|pool|river|ice|lake)|(?:sous|under) l'eau depuis)",
      "(?:saigne(?! du nez)|hemorragie|perd (?:beaucoup de |son |du )?sang|plein de sang|bleed(?:ing|s)|losing (?:a lot of )?blood|blood everywhere|covered in blood|du sang partout|baigne dans)",
      `${victim}(?: [a-z']+){0,4} (?:frappee?|happee?|renversee?|ecrasee?|fauchee?|frapper|heurtee?|hit|struck|run over|ran over) (?:[a-z']+ )?(?:par|by|dans|devant|sur|in)|(?:vient|viens|s'est|se) (?:de )?(?:se )?(?:faire )?(?:frapper|happer|renverser|ecraser|heurter)|(?:got|been|was|just|is) (?:just )?(?:hit|struck|run over) by|(?:pedestrian|pieton|cycliste|cyclist)(?: [a-z']+){0,3} (?:hit|frappe|happe|renverse|down)|a terre`,
      "(?:grave|gros|mauvais|terrible|bad|serious|horrible|major|huge) (?:accident|collision|crash|accrochage|blessure)|(?:accident|collision|crash|face a face|carambolage)(?: [a-z']+){0,6} (?:blesse[a-z]*|injur[a-z]*|hurt|bloque|trapped|pris|coince[a-z]*|retourne[a-z]*|capote[a-z]*|overturned|flipped|stuck inside)|(?:il y a|y a|ya|are|people|gravement|seriously|badly|severely|person|somebody|someone)(?: (?:des|is|un|une))? (?:blesses?|blessee?s?|injured|hurt|grievement blesses?)|jambe cassee|os qui sort|(?:ambulance|paramedics?|ambulancier[a-z]*)(?! (?:bill|facture|cost|frais|cout|museum|driver))|(?:avale|mange|bu|swallowed|drank|ate) (?:[a-z']+ )?(?:javel|pilules?|medicaments?|poison|bleach|pills|medication|detergent|batterie|battery|produit)|accouch[a-z]*(?= .*(?:maintenant|vite|vient|la))|in labou?r|water broke|perdu (?:les|ses) eaux|contractions",
    ),
  ],
  [
    "danger",
    some(
      "(?:fils?|cables?|lignes?) (?:electriques?|hydro|a haute tension|de courant)?(?: [a-z']+){0,3} (?:tombe[a-z]*|par terre|a terre|arrache[a-z]*|pend|etincell[a-z]*|au sol|dans (?:la )?(?:rue|cour|piscine|flaque))|(?:fil|fils|cable) electriques?|etincell[a-z]*|electrocut[a-z]*|(?:power|electric|electrical|hydro|live|downed) (?:line|lines|wire|wires|cable|cables)(?: [a-z']+){0,3}|downed (?:wire|line)s?|sparks?|sparking",
      "(?:s'effondr[a-z]*|vient de (?:s')?effondrer|ecroul[a-z]*|collaps[a-z]*|caved in|affaiss[a-z]*|sinkhole)(?= |$|[.,!?])|(?:pris|prise|coince[a-z]*|enferme[a-z]*|bloque[a-z]*|trapped|stuck|locked)(?: [a-z']+){0,3} (?:glace|ice|auto|voiture|char|ascenseur|elevator|car|eau|water|riviere|river|decombres|flammes|fire|feu|sous|under|inside|chaleur|heat|puits|well|trou)|(?:glace)(?: [a-z']+){0,6} (?:cede|casse|brise|defonce)|(?:ice)(?: [a-z']+){0,3} (?:broke|cracked|gave way)|(?:on|sur) (?:the |la )?(?:thin ice|glace mince)",
      "(?:child|baby|kid|toddler|enfant|bebe|petit|fille|garcon|fils|daughter|son)(?: [a-z']+){0,4} (?:locked|left alone|alone in|seul dans|enferme|disparue?|missing|perdue?|lost)(?: [a-z']+){0,3}|(?:lost|missing|perdu|disparu)(?: [a-z']+){0,2} (?:my |mon |ma |un |a )?(?:child|kid|son|daughter|enfant|fils|toddler)|au secours|a l'aide vite|help me (?:please )?(?:quick|now|hurry)|sos|mayday|c'?est une urgence|urgence(?: [a-z']+){0,2} vite|vite une urgence|it's an emergency|this is an emergency|life or death|en danger|danger imminent|appel(?:ez|er|le|lez) (?:le )?(?:911|9 1 1|la police|les pompiers|l'ambulance|une ambulance)|(?:call|dial|need) (?:911|9 1 1|the police|police|an ambulance|firefighters|help now)|(?:envoyez|envoie|besoin de|besoin d')(?: [a-z']+){0,2} (?:pompiers|police|ambulance|policiers|secours)|send (?:the )?(?:police|firefighters|help|an ambulance|cops|fire ?fighters)|(?:chien|dog|pitbull|pit bull|coyote|ours|bear)(?: [a-z']+){0,5} (?:attaque[a-z]*|mord|mordu|mordue|attacking|biting|bit|attacked)|inondation majeure|flash flood|courant m'emporte|swept away",
    ),
  ],
];
