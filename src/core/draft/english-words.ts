// English words that drafting knows by their part in a sentence: data, without any rule.

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const PREPOSITIONS = set(`
  about above across after against ahead along amid amidst among around as at before behind below beneath beside besides
  between beyond by concerning despite down during except following for from in inside into like near of off on onto
  opposite out outside over past per regarding since through throughout till to toward towards under underneath until
  up upon via versus with within without aboard alongside`);

export const DETERMINERS = set(`
  a an the this that these those some any no every each both all another either neither its his her their our my your
  several many few such`);

export const PRONOUNS = set('he she it they we you i him her them us me this who one');

export const SUBORDINATORS = set(`
  after although as because before if once since so though till unless until when whenever where whereas whether while`);

export const RELATIVES = set('which who whom whose that');

export const CONJUNCTIONS = set('and or but nor yet');

export const MODALS = set('will would can could may might shall should must cannot wo ll');

export const BE = set('be is are was were been being am');
export const HAVE = set('have has had having');
export const DO = set('do does did');

export const ADVERBS = set(`
  also not n't still again already only just even now then later earlier soon never ever always often recently
  currently reportedly allegedly apparently twice once meanwhile however therefore instead further too almost nearly
  separately together formally officially publicly`);

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
  ...set('there than more most less least other what how why said says say told mr mrs ms dr'),
]);
