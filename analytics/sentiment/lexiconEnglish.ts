import type { WordList } from "./lexicon.ts";

/** English feeling words; « * » stands for any ending. Written for this project. */
export const englishWords: readonly WordList[] = [
  {
    emotion: "anger",
    weight: -3,
    words:
      "disgust* outrag* furious enrag* rage unacceptable disgrace* shameful appalling atrocious despicable pathetic ridiculous stupid* idiot* moron* imbecile* incompetent incompetence asshole* bastard* bullshit shit* fuck* fck* wtf damn* goddamn* bitch* crap crappy scam* fraud* liar* lying lies corrupt* hate hates hated hating loathe* despise* insult* rude disrespect* vile racist racism dumb dumbass sucks sucked suck",
    expressions:
      "piece of junk|waste of time|a joke|rip off|ripped off|hung up on|fed up|sick and tired|sick of|had enough|slap in the face|no excuse|pissed off|thanks for nothing|total garbage|absolute garbage|screwed up|screwed over",
  },
  {
    emotion: "anger",
    weight: -2,
    words:
      "angry anger mad annoyed annoying annoy* irritat* frustrat* infuriat* complaining dissatisf* unhappy terrible horrible awful dreadful horrendous worst lousy useless worthless unfair injustice negligen* ignorant arrogant nasty lame nightmare disaster* failed failing unprofessional blame* murder* destroy* condemn* jerk insane cheated boring gross careless unhelpful mess pissed",
    expressions:
      "gave me the runaround|the run around|passed around|no one cares|nobody cares|not fair|a mess|don't like|do not like|didn't like|don't care|not worth|not impressed",
  },
  {
    emotion: "sadness",
    weight: -2,
    words:
      "sad sadly sadness disappoint* depress* heartbroken heartbreak* crying tears lonely upset miserable misery sorrow grief grieving regret* unfortunate hopeless despair* discourag* hurts hurting painful suffer* tragic tragedy dying died killed",
    expressions: "let down|broke my heart|passed away|so sorry to hear|feel alone|all alone",
  },
  {
    emotion: "worry",
    weight: -2,
    words:
      "worried worry worries worrying worrisome anxious anxiety afraid scared scary fear fears nervous stressed stressful panic panicking terrif* frighten* concerned concerning danger dangerous unsafe alarming",
    expressions: "someone will get hurt|going to get hurt|don't feel safe|do not feel safe",
  },
  {
    emotion: "anger",
    weight: -1.2,
    words:
      "bad badly poor poorly difficult* slow delay delays delayed wrong error* mistake* broken problem* trouble confus* complicated overpriced dirty impossible ignored ignoring weird tired struggl* ugh meh fake hell messed crash* fail fails failure* unfortunately critici* threat* violen* attack* war terror* bomb* risk* crisis severe missing lost lose losing loss hurt pain kill* weak ugly",
    expressions:
      "can't believe|too long|too late|too expensive|still no|still not|still waiting|no answer|no reply|no response|nobody answers|no one answers|never called back|never answered|nobody called|no one called|for weeks|for months|doesn't work|does not work|not working|yet again|once again|nothing was done|nothing has been done|nobody cares",
  },
  {
    emotion: "satisfaction",
    weight: 3,
    words:
      "excellent amazing awesome fantastic wonderful outstanding exceptional incredible perfect perfectly brilliant superb magnificent marvelous marvellous fabulous spectacular phenomenal love loved loves loving adore* thrilled delighted ecstatic overjoyed congratulations congrats congratul* bravo kudos beautiful* gorgeous proud stoked",
    expressions:
      "blown away|top notch|first class|over the moon|best ever|the best|well done|hats off|keep up the good work",
  },
  {
    emotion: "satisfaction",
    weight: 2,
    words:
      "great good nice cool glad happy happier pleased pleasant satisfied satisfying enjoyed enjoyable enjoying fun funny helpful friendly polite courteous efficient efficiently quickly smoothly useful impress* excited exciting excite* hopeful joy* smile* smiling laugh* lol haha* success* won winner* victory lucky blessed interesting inspir* cute yay woo* wow favorite favourite celebrat* positive* talented entertaining relieved patient professional knowledgeable yeah better",
    expressions:
      "can't wait|cant wait|looking forward|good job|great job|nice job|great work|not bad|not bad at all|not too bad|feel good|feels good|happy birthday|so much fun|good news|very kind|works great|works well|you rock|i like|we like|really like|much better",
  },
  {
    emotion: "gratitude",
    weight: 2,
    words: "thanks thank thx tks thankful grateful gratitude appreciate appreciated appreciative ty",
    expressions:
      "thank you|thank you so much|thanks a lot|thanks so much|many thanks|much appreciated|so kind|saved my life|saved my day|made my day|lifesaver|life saver|you are the best",
  },
  {
    emotion: "none",
    weight: 0,
    words: "bonjour",
    expressions:
      "would like|i'd like|i d like|would love to|would be nice to know|looks like|feels like|what kind|kind of|best way|best time|best place|the best way|the best time|the best place|best price|better understand|good morning|good afternoon|good evening|good day|good luck|nice to meet|lost and found|anger management|stress management|crash course|fun fact|not only|not just|bad weather|lost my card|lost card|lost my library card|good time to|good age|good for kids|fun run|dead tree|no problem|parking fine|is it good for|patient care|war memorial|fear of water|afraid of water|missing link|would appreciate|professional development|success story|happy hour|day care",
  },
];
