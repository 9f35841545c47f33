// English words that decide where sentences end. See ../sentence-language.ts for what each list means.
import type { AbbreviationRole, SentenceLanguage } from '../sentence-language.ts';

const MONTHS = 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec';
const WEEKDAYS = 'Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun';

/** A word in two lists has the role of the later one. */
const ABBREVIATIONS: Readonly<Record<AbbreviationRole, string>> = {
  shortening: `
    Inc Corp Ltd Co Cos Bros Pty Pte Mfg Intl Natl Assn Dept Univ Inst Div Govt Bldg Admin Jr Sr Esq
    Ph.D D.Phil M.Phil M.Sc B.Sc Ed.D M.Ed B.Ed Psy.D Pharm.D LL.B LL.M B.Com
    Ave Av Blvd Rd Ln Sq Hwy Pkwy Cres Expy Tpke
    Ala Ariz Ark Calif Cal Colo Conn Dak Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev
    Okla Ore Oreg Pa Penn Tenn Tex Vt Va Wash Wis Wisc Wyo Ont Que Sask Alta Man Isl Eng Ger
    ret Ret Res est Est ed eds Ed Eds trans al ibid Ibid dept govt avg misc approx`,
  title: `
    Mr Mrs Ms Mx Messrs Mmes Mme Mlle Dr Drs Prof Profs Rev Revs Fr Br Hon Rt Msgr Mgr Gov Govs Lt Sen Sens Rep Reps
    Pres Atty Gen Gens Maj Col Cols Capt Cpt Cmdr Cdr Comdr Adm Sgt Cpl Pvt Pfc Spc Spec Brig Insp Supt Det Ofc Asst
    Assoc Amb Treas Del Dep Ald Cllr Clr Sec St Sts Ste Mt Mts Ft Pt Wm Geo Chas Thos Jas Jos Benj`,
  inner: 'vs v cf viz e.g i.e eg ie ca c incl esp aka a.k.a N.B nr',
  number: `
    No Nos no nos Vol Vols vol vols p pp Fig Figs fig figs Ch Sect Secs Art Arts Par para paras Ex Eq Op op Pl Tel tel
    Rte Dist Apt apt Rm Ext ext fl
    ft lb lbs oz hr hrs min mins`,
  date: `${MONTHS} ${WEEKDAYS}`,
  'half-day': 'a.m p.m A.M P.M',
  closing: 'etc',
};

const PRONOUNS = `
  He She It They We You I This That These Those There Here What Who Whose Which Why How His Her Its Their Our My Your
  Nobody Everybody Everyone Somebody Someone Anyone Nothing Everything Something Neither Either Both Each Many Most
  Several Few Some Others Another None All Such`;
const ARTICLES = 'The A An No';
const CONNECTORS = `
  But And Or So Yet Nor Also However Still Then Thus Hence Meanwhile Moreover Instead Nevertheless Nonetheless Therefore
  Otherwise Besides Later Earlier Now Today Yesterday Tomorrow Once Only Even Perhaps Maybe Indeed Finally Afterwards
  Elsewhere Separately Overall Recently Currently Since Although Though Because While When Whenever Where Whether If
  Unless Until After Before As At By During Despite For From In Into Of On Over Under To Toward Towards With Within
  Without Against Amid Among Between Across Around About Above Behind Below Beyond Following According Through
  Throughout Upon Unlike Like Given Asked Speaking Citing Last Next Not Nearly Almost More Less Fewer Just Too
  Does Did Do Is Was Were Are Has Have Had Can Could Would Should Must Yes Please Let See Never Again Soon Often
  Neighbouring Neighboring Additional Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Twenty Thirty Forty Fifty
  One`;
/** Common nouns that open sentences of news; within a sentence they are written small, even after «U.S.». */
const NOUNS = `
  Activists Agents Aides Airlines Allies Analysts Attackers Authorities Backers Banks Bidders Bonds Buyers Campaigners Candidates
  Charges Citizens Clashes Companies Consumers Conditions Critics Crowds Customers Damage Data Deaths Delegates
  Demand Demonstrators Details Detectives Diplomats Doctors Dozens Drivers Economists Elections Employees Employers Engineers
  Estimates Evidence Executives Experts Exports Families Fans Farmers Figures Firefighters Fishermen Flights Forecasters
  Friends Growth Gunmen Historians Homes Hospitals Households Hundreds Imports Inflation Inspectors Investigators Investors
  Jurors Lawmakers Lawyers Leaders Managers Members Migrants Militants Millions Ministers Mourners Negotiations Negotiators
  Neighbors Neighbours Observers Officers Officials Opponents Organisations Organisers Organizations Organizers Output
  Owners Parents Participants Passengers Patients People Players Police Politicians Polls Premiums Prices Producers Profits Prosecutors
  Protesters Protestors Protests Pupils Rain Readers Rebels Refugees Regulators Relations Relatives Reporters Reports Rescuers
  Researchers Residents Results Retailers Revenue Rivals Rumours Rumors Sales Schools Scientists Scholars Shareholders Shares
  Shoppers Smoke Snow Soldiers Sources Spending Staff Statistics Stocks Students Supporters Surgeons Survivors Suspects Talks
  Teachers Temperatures Tensions Thousands Tourists Traders Trading Traffic Travellers Travelers Trains Troops Turnout
  Unemployment Unions Viewers Villagers Violence Visitors Volunteers Voters Voting Wages Winds Witnesses Workers Work`;

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const ENGLISH: SentenceLanguage = {
  roles: new Map(
    Object.entries(ABBREVIATIONS).flatMap(([role, list]) =>
      words(list).map((word): [string, AbbreviationRole] => [word, role as AbbreviationRole]),
    ),
  ),
  afterTimes: new Set(
    words(`
      Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
      October November December ${MONTHS} ${WEEKDAYS} ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST EET
      IST JST KST HKT SGT AEST AEDT Eastern Central Pacific Mountain Greenwich`),
  ),
  timeWord: 'time',
  starters: new Set(words(`${PRONOUNS} ${ARTICLES} ${CONNECTORS} ${NOUNS}`)),
  surnames: new Set(
    words(`
      He She You So An No In On Do Can Let See Still Like Case Such Here Few Many To Over Under Rain Snow Banks Fans Day
      Must Work Ten One`),
  ),
  beforeLetters: new Set(
    words(`
      plan Plan vitamin Vitamin group Group class Class grade Grade type Type hepatitis Hepatitis section Section appendix
      Appendix exhibit Exhibit option Option model Model block Block terminal Terminal gate Gate platform Platform team
      Team zone Zone pool Pool division Division side Side part Part influenza factor Factor channel Channel`),
  ),
  namesWithMark: new Set(words('Yahoo! Yum! Jeopardy! E! Joomla!')),
  reportingVerbs: new Set(
    words(`
      said says say asked asks ask told tells added adds replied replies shouted shouts yelled cried cries wrote writes
      answered answers joked jokes tweeted posted demanded demands exclaimed wondered wonders insisted insists declared
      declares recalled recalls continued continues quipped quips inquired enquired responded responds chanted sang urged
      warned warns explained explains noted notes remarked muttered whispered screamed called countered retorted snapped
      thundered roared bellowed barked sighed laughed mused pleaded begged repeated testified argued scoffed hissed mumbled
      growled sneered conceded admitted pressed prodded interjected queried pondered taunted teased boasted complained`),
  ),
  connectives: new Set(
    words(`
      a an the of and or nor but to in on at by for from with without into onto over under between against among amid about
      than that which who whose whom as if because while when where although though until since during despite per via its
      his her their our my your this these those is are was were be been being has have had will would can could should may
      might must not very more most both either neither any each every some`),
  ),
};
