// Words that say nothing of the topic: grammar, politeness, and the verbs of asking (« je cherche », "do you have").
const french = `
a à ai aie ait as au aux avec avez avoir avons c ça car ce ceci cela celle celui ces cet cette ceux chaque chez ci comme comment
d dans de des du donc dont elle elles en encore entre est et été être étais était eu eux fait faire fais faites hors ici il ils
j je jusqu jusque l la là le les leur leurs lors lorsqu lorsque lui m ma mais me même mes mien moi mon n ne ni non nos notre
nous on ont ou où par parce pas peu peut peux peuvent plus pour pourquoi pourrais pourrait puis puisqu puisque qu quand que quel
quelle quelles quels quelqu quelque quelques quelqu'un qui quoi s sa sans se selon sera serait ses si sien soi soit son sont
sous sur t ta tandis te tel telle tes toi ton tous tout toute toutes très trop tu un une vers voici voilà vos votre vous vs
y aller aimer aimerais aimerait aimerions aime bonjour bonsoir salut allo allô merci cherche cherchons chercher recherche
connaissez connaître dites donne donner existe existent faut faudrait intéresse intéressé intéressée lieu moyen offre offrent
offrez possible pouvez pouvoir propose proposent proposez quelquechose chose choses renseignement renseignements savoir savez sait
svp stp trouve trouver trouvez veut veux voudrais voudrait voudrions vouloir besoin avais avait aurait auriez auront aura
plait plaît question organise organisent organisez prévu prévue passe autour
jaimerais jveux jveu jcherche yatil kan koi pr pcq
`;
const english = `
a about all also am an and any are as at be been but by can could did do does for from get give go had has have he hello her
here hi him his how i if im in into is it its just know let like look looking m me might more most my need no not of on or our out
please re s she should so some something somewhere t than thank thanks that the their them then there these they this those to
too up us ve want was we were what when where which who why will with would you your find offer offers anything anyone
`;

/** Folded. French words come with and without their accents because citizens write both. */
export const stopWords: ReadonlySet<string> = new Set(
  `${french} ${english}`
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .split(/\s+/)
    .filter((word) => word !== ""),
);
