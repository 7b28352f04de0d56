// Common in Québec, folded. A word that is as common as a noun, a month or a place is left out of the first names
// (rose, olive, avril, florence, victoria, laval), and out of the surnames (petit, boucher, fleury).
const firstNames = new Set(
  `abdel adam adele adrien agathe ahmed aicha alain albert alejandro alex alexandra alexandre alexis ali alice alicia aline amelie amina amir ana anais andre andree andrea
  andrew angela anick anna anne annie anthony antoine ariane arnaud arthur audrey aurelie axel beatrice benjamin benoit bernard bertrand bianca brigitte bruno camille carl
  carlos carmen carole caroline catherine cecile cedric chantal charles charlotte chloe christian christiane christine christophe claire claude claudia claudine clement
  colette corinne cynthia damien daniel daniele danielle danny david denis denise diane didier dominic dominique dylan edith edouard elena eliane elias elisabeth elise elizabeth
  elodie emilie emile emily emma emmanuel emmanuelle eric ericka ernest esther ethan etienne eva eve evelyne fabien fadi fanny fatima felix fernand florian
  francine francis francois francoise frank frederic frederique gabriel gabrielle gaetan gaston genevieve george georges gerald gerard germain ghislain ghislaine gilbert gilles
  ginette gisele gregoire guillaume gustave guy guylaine hassan helene henri henry hugo huguette ibrahim ines isaac isabelle ivan jacinthe jack jacob jacqueline jacques james jasmine
  jean jeanne jeannine jennifer jeremie jeremy jerome jessica joanie joanne jocelyn jocelyne johanne john jonathan jose josee joseph josiane juan judith jules julia julie julien
  juliette justin justine karim karine karl katia kevin khadija laura laure laurence laurent laurie lea leila leo leon leonie liam liliane lina linda line lionel lise
  lisette loic lorraine lou louis louise luc lucas lucie lucien lucille ludovic luis lyne madeleine maelle magali malik manon manuel marc marcel marco margaux maria marianne marie marilyn mario
  marion marjorie mark marlene martin martine mary mathieu mathilde mathis matthew maude maurice max maxime maya megane melanie melissa mia michael michel micheline michelle
  miguel mireille mohamed mohammed monique morgane mustapha myriam nabil nadia nadine nancy natacha natalie nathalie nathan nicolas nicole noah noel noemie nora norbert normand odette olivia olivier omar
  oscar pascal pascale patrice patricia patrick paul paule pauline pedro peter philippe pierre pierrette quentin rachel rachid raoul raphael raymond rebecca rejean renaud rene renee
  richard robert roberto robin roger roland romain ronald rosalie roxane sabrina salma sam samira samuel sandra sandrine sara sarah sebastien serge sergio simon simone sofia solange
  sonia sophie stefan stephane stephanie steve steven suzanne sylvain sylvie tania theo therese thierry thomas tristan valerie vanessa veronique victor vincent virginie vivian wilfrid
  william xavier yacine yan yann yannick yasmine youssef yvan yves yvette yvon yvonne zachary zoe`.split(/\s+/),
);
const surnames = new Set(
  `allard archambault arsenault audet beauchamp beaudoin beaudry beaulieu beaupre belanger belisle benoit bergeron bernier berthiaume bertrand bilodeau blais blanchard boisvert boivin
  bolduc bouchard boudreau boudreault bourque brassard breton brisson brodeur brunet bussieres caron champagne charbonneau charest charron chartrand chouinard cloutier cormier corriveau cote
  couture cyr daigle daoust demers deschamps deschenes desjardins desrochers desrosiers dionne drouin dube dubois dubuc duchesne dufour dufresne duguay dumas dumont dupont dupuis duquette
  duval emond ethier filion fontaine forget fortier fortin fournier gagne gagnon garneau gaudreault gauthier gauvin gelinas gendron gervais gilbert gingras girard giroux godbout gosselin
  goulet goyette gravel grenier guay guerin hamel harvey hebert houle jacques jean jobin jolicoeur labelle laberge labrecque lachance lacroix lafleur laflamme lafond lafontaine laforest
  lalonde lambert lamontagne lamoureux landry langlois lapierre laplante lapointe laroche larocque larouche lauzon lavallee lavoie leblanc leclerc leduc lefebvre legault lemay lemieux
  lepage lessard letourneau levesque levasseur loiselle maheux mailhot maltais marchand marcotte martel martin masse mathieu melancon menard mercier methot michaud mongeau moreau morin morneau nadeau
  nguyen normand ouellet ouellette paquet paquette paquin paradis parent pelletier pepin perreault perron picard pilon plante plourde poirier poulin pouliot prevost proulx provencher renaud
  richard rioux rivard robert roberge robitaille rousseau roussel roy savard seguin simard sirois smith soucy st-pierre st-onge tanguay tessier tetreault theberge theriault therrien
  thibault thibodeau tran tremblay trepanier trudeau trudel turcotte turgeon vachon vaillancourt valois veilleux vezina villeneuve vincent`.split(
    /\s+/,
  ),
);

/** Both take a folded word. */
export const isFirstName = (word: string): boolean => firstNames.has(word);
export const isSurname = (word: string): boolean => surnames.has(word);
