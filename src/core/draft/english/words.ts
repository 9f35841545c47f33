// English words that drafting knows by their part in a sentence: data, without any rule.

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const PREPOSITIONS = set(`
  about above across after against ahead along amid amidst among around as at before behind below beneath beside besides
  between beyond by concerning despite down during except following for from in inside into like near of off on onto
  opposite out outside over past per regarding since through throughout till to toward towards under underneath until
  up upon via versus with within without aboard alongside according`);

export const DETERMINERS = set(`
  a an the this that these those some any no every each both all another either neither its his her their our my your
  several many few such`);

export const PRONOUNS = set(
  'he she it they we you i him them us me who one himself herself itself themselves',
);

/** Begin a clause when a subject and a verb follow; those that are prepositions too stand in both lists. */
export const SUBORDINATORS = set(`
  after although as because before if once since though till unless until when whenever where whereas whether while`);

export const RELATIVES = set('which who whom whose that');

export const CONJUNCTIONS = set('and or but nor yet');

export const MODALS = set('will would can could may might shall should must cannot');

export const BE = set('be is are was were been being am');
export const HAVE = set('have has had having');
export const DO = set('do does did');

export const ADVERBS = set(`
  also not never still again already only just even now then later earlier soon ever always often recently currently
  twice once meanwhile however therefore instead further too almost nearly reportedly allegedly apparently together
  first finally`);

export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...[
    PREPOSITIONS,
    DETERMINERS,
    PRONOUNS,
    SUBORDINATORS,
    RELATIVES,
    CONJUNCTIONS,
    MODALS,
    BE,
    HAVE,
    DO,
    ADVERBS,
  ].flatMap((words) => Array.from(words)),
  ...set('there than more most less least other what how why said says say told mr mrs ms dr according'),
]);

/** Nouns that name a happening, so that a date beside them is theirs. */
export const HAPPENINGS = set(`
  accident agreement announcement arrest arrival attack attempt auction ban battle bankruptcy birth blast bombing campaign
  ceasefire ceremony clash closure collapse conference congress coup crackdown crash crisis cut deal death debate debut
  decision defeat demonstration deployment derailment disaster discovery dismissal drought earthquake election eruption
  event exercise exhibition explosion festival fire flight flood funeral hearing hijacking hurricane incident inauguration
  inquiry interview invasion investigation killing landing launch loss match meeting merger mission murder negotiation
  offensive opening operation outage outbreak parade poll premiere presentation press protest purchase raid rally ratification
  referendum release report resignation retirement revolution riot round sale session shooting shutdown siege signing speech
  spill statement stop storm strike summit surgery surrender takeover talk talks test tour tournament transfer treaty trial
  trip truce uprising verdict victory violence visit vote war wedding withdrawal workshop`);

/** Nouns of something that lasts days and has a length: "a two-day visit". */
export const STAYS = set(
  'visit trip tour stay stop summit conference meeting mission retreat festival strike exercise seminar congress fair',
);

/** Verbs that say somebody said something, in their past and present forms. */
export const REPORTING = set(`
  said says say told tells added adds announced announces reported reports stated states warned warns noted notes claimed
  claims confirmed confirms insisted insists argued argues alleged alleges explained explains testified testifies wrote
  writes revealed reveals suggested suggests believes believed predicted predicts estimated estimates acknowledged
  acknowledges admitted admits denied denies promised promises vowed vows pledged disclosed discloses complained concluded
  concludes found showed shows indicated indicates declared declares tweeted posted hinted asserted asserts maintained
  maintains expects hopes thinks think say agreed stressed emphasised emphasized pointed`);

/** Of these, the ones that are no more than somebody's word for it. */
export const MERE_CLAIMS = set(`
  said says say told tells added adds claimed claims alleged alleges argued argues insisted insists stated states believes
  believed suggested suggests estimated estimates maintained maintains asserted asserts complained thinks think reported
  reports testified testifies wrote writes`);

export const DENIALS = set(
  'denied denies deny rejected rejects reject dismissed dismisses dismiss refuted refutes disputed',
);

/** "suspected supply", "alleged plot": before a noun. */
export const SUSPICIONS = set('suspected alleged supposed purported accused reported');

/** Before "to" and a verb: something that is yet to come. */
export const PLANNED_PARTICIPLES = set(
  'expected scheduled set due planned slated likely poised ready bound supposed expecting planning preparing hoping about going',
);
export const PLANNING_VERBS = set(
  'plans plan intends intend aims aim expects expect hopes hope wants want seeks seek vows',
);

/** Of what is said to be going on: dated as lasting at publication. */
export const GOING_ON = set(`
  preparing investigating negotiating considering seeking fighting building planning recovering searching facing
  struggling discussing developing testing reviewing examining probing rebuilding mobilising mobilizing constructing`);

/** Verbs of which nothing need follow, or only where: cut after them, and a sentence is left. */
export const INTRANSITIVE = set(`
  died arrived resigned fell rose collapsed began ended opened closed crashed won lost failed left returned exploded sank
  retired disappeared vanished escaped surrendered married landed erupted resumed started stopped met dropped climbed
  plunged soared gained slid slumped jumped surged rebounded capsized burned derailed fled agreed struck broke withdrew
  expired graduated spoke voted arrive resign open close begin end start resume return meet vote die leave land`);

export const MARKING = set(
  'mark marks marked marking commemorate commemorates commemorated commemorating celebrate celebrates celebrated celebrating anniversary honour honor',
);

export const ARRIVALS = set(
  'arrived arrives arrive landed lands began begins begin opened opens started starts',
);
