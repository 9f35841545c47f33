// News-style texts with their sentence boundaries: what the splitting of sentences is measured on. All are written for
// this file; people, firms and most places are invented. `‖` stands between two sentences and is no part of the text.

export interface MarkedText {
  readonly name: string;
  readonly marked: string;
}

/** Texts whose errors were looked at and mended by general rules. */
export const OPEN_TEXTS: readonly MarkedText[] = [
  {
    name: 'a wire story, a paragraph a line',
    marked: `Ministers of Varland and Ostrava-Sund meet over ferry dispute‖
By Lena Mora and T. J. Okafor‖
PORT ELSE (Wirepool) – The foreign ministers of Varland and Ostrava-Sund will meet on Friday for the first time since Nov. 18, when a Varlandish patrol boat stopped a ferry with 212 passengers on board.‖
The talks, to be held at 9:30 a.m. local time in the old customs house on St. Anne's Quay, were arranged by U.S. envoy Gen. (ret.) Paul B. Hartwell.‖ He arrived late on Wednesday.‖
"We are not here to count boats," Hartwell told reporters at the airport.‖ "We are here because neither side wants a second Nov. 18."‖
Varland's prime minister, Dr. Ines Calloway, said the stop was lawful.‖ Her counterpart in Ostrava-Sund called it "an act of piracy."‖ Neither would say whether the 1.5 million euros in fees had been paid.‖
Mr. Calloway's office declined to comment.‖ So did the U.N. mission.‖
A spokesman for Lt. Col. R. Anders, who commands the patrol, said: "No.‖ We did what the law asks of us."‖
(Reporting by Lena Mora and T. J. Okafor; Editing by Sam Winter)`,
  },
  {
    name: 'a court report',
    marked: `A former executive of Hollis & Crane Inc. was sentenced on Monday to 4 1/2 years in prison for hiding losses of $18.4 million from investors.‖ Judge Mary F. Dunne said the scheme was "brazen."‖ "You had every chance to stop," she told him.‖ "You did not."‖

Prosecutors had asked for seven years.‖ The defendant, Walter Pym Jr., will appeal, his lawyer said.‖ Pym, 52, was chief financial officer of the firm from Sept. 2014 to Jan. 2019.‖ He joined it from Barrow Bros. in 2009.‖

The case, U.S. v. Pym, No. 17-cr-0312, was heard in the Southern District.‖ In Hollis v. Crane, an earlier case, the same firm had sued its founder.‖ That suit was settled in 2012 for an undisclosed sum.‖

"Was it greed?" asked Assistant U.S. Attorney Dana Roe in her closing argument.‖ "Was it pride?‖ Was it both?"‖ The jury took less than three hours.`,
  },
  {
    name: 'quotations and their clauses',
    marked: `"We will go."‖ He left without another word.‖ "Will you go?" he asked.‖ "Will you go?" President Marta Ruiz asked her ministers.‖ "Go!" shouted the crowd.‖ "It is over," said Ruiz.‖ "It is over."‖

“We never signed that paper,” the mayor said.‖ “We never even saw it.”‖ She then closed the meeting.‖

“Who gave the order?” the committee's chair, Sen. Olu Bright, asked.‖ “I don't recall,” the witness replied.‖ “You don't recall?” Bright said.‖ “No.”‖ “Nothing at all?”‖ “Nothing.”‖

'I was asleep,' the driver told the court.‖ ‘I heard a bang.’`,
  },
  {
    name: 'abbreviations of titles and ranks',
    marked: `Gov. Alice Trent met Lt. Gov. Ray Soto on Tuesday.‖ Sen. J. P. Moss and Rep. D. Lake joined them.‖ Maj. Gen. Ivo Brandt, Capt. Lee Wu and Sgt. 1st Class Ann Poole gave evidence.‖ The Rev. Dr. Martin Oyelaran spoke last.‖ Prof. Kim and Mrs. Abel were absent, as was Fr. Dominic.‖ Adm. So Ji-won of the navy and Mr. He of the ministry had sent regrets.‖ Ex-Gov. Tom Rudd called it "theatre."‖ Then-Sen. Moss had once agreed with him.‖ Messrs. Hale and Orr did not vote.‖ St. Clair County and Mt. Vernon will vote in May.‖ Ft. Dean is closed.`,
  },
  {
    name: 'abbreviations at the end of a sentence',
    marked: `The talks ended at 5 p.m.‖ They had begun at 9 a.m. Monday.‖ The second round starts at 10 a.m. London time.‖ It was the longest meeting in the history of the U.N.‖ Delegates came from Canada, Japan, the U.K. and the U.S.‖ Most flew home on Sunday.‖ The firm makes pumps, valves, pipes, etc.‖ Its owner is Bexley Holdings Ltd.‖ The parent company, Bexley Group PLC, is listed in London.‖ He studied at Marlow Univ. and holds a Ph.D.‖ His brother works in Washington, D.C.‖ Officials in the U.S. said the parcel came from Tampa, Fla.‖ Police there found two more.‖ Dr. King lives on Elm St.‖ The house has stood there since 400 B.C.‖ That is a joke.‖ The order was signed by Martin Luther Abara Jr.‖ She is buried beside him.‖ The flight left at 11:45 p.m.‖ Passengers had waited since noon.`,
  },
  {
    name: 'abbreviations within a sentence',
    marked: `U.S. President Carla Nunez and U.K. Foreign Secretary Ian Ferris spoke by telephone.‖ The U.S. Senate voted 51-49.‖ Apex Corp. Chief Executive Jo Lund resigned.‖ Shares of Delmar Co. fell 3.2 percent.‖ The D.C. Court of Appeals agreed, cf. Sec. 12 of the act.‖ The bill costs approx. $2.3 bn, i.e. $7 a head.‖ The drug, e.g. Norvexil, is sold in twelve states.‖ The Wildcats vs. Falcons match was called off.‖ He lives at 14 Harbor Blvd. Apt. 3.‖ The painting, c. 1640, is on loan.‖ See p. 14 and pp. 20-22 of vol. 3.‖ Bus No. 10 and flight no. 88 were late.‖ The Supreme Court said No. 10 Downing Street was bound by the ruling.‖ Article 5, para. 2 applies.‖ The church of St. Mary was built ca. 1200 by Wm. Tully.‖ Gen. Mills & Co. is not a general.`,
  },
  {
    name: 'dates, times, ranges and numbers',
    marked: `The strike began on Oct. 3 and ended on Dec. 12, 2021.‖ It lasted from 7 a.m.-3 p.m. on most days.‖ In 2019.‖ That was all the clerk wrote.‖ Turnout was 61.7 percent, up from 58.‖ The previous high was 60.2.‖ Between 1998 and 2003, prices rose 2.5-3.0 percent a year.‖ The index closed at 1,204.55.‖ It had opened at 1,199.‖ On Thurs. Aug. 4 the bridge reopened.‖ On Sun. the sun shone.‖ The mission lifted off at 04:12:30.5 GMT.‖ It will last 14.5 days.‖ He was born on Jan. 1, 1970.‖ 15 people attended the party.‖ $3 million was spent.‖ Version 2.0.1 fixed it.‖ At 6:05 p.m. EST the lights went out.‖ By 7 p.m. Eastern they were back.‖ In the year ended Sept. 30 sales fell.`,
  },
  {
    name: 'ellipses',
    marked: `"I thought ... well, I don't know what I thought," she said.‖ "We waited… and waited."‖ "It was dark...‖ Nobody spoke."‖ "The government . . . will not yield," the text reads.‖ "The state … must pay … the Harlan family," the court wrote.‖ "…and so we begin," it starts.‖ He paused. . . .‖ Then he went on.‖ "If only..." he said, and stopped.‖ So it goes…‖ The next day was the same.`,
  },
  {
    name: 'addresses of the web and of mail',
    marked: `Readers can write to tips@example.org or visit https://www.example.org/a.b/c?d=e.f for the full list.‖ The site, example.com, was down.‖ Its successor is at www.example.net.‖ Contact J. Doe at j.doe@example.co.uk.‖ He answers within a day.‖ The file is called report.final.pdf.‖ It was posted on Example.com.‖ Nobody noticed.‖ The handle @example.news has 1.2 million followers.‖ Node.js and ASP.NET are not companies.‖ Is it on example.org?‖ It is.`,
  },
  {
    name: 'a bullet list',
    marked: `What the deal says:‖
• Both fleets stay 12 nautical miles apart.‖
• A hotline opens on Jan. 5‖
• Fees are paid in euros.‖ Arrears are waived.‖

Main points of the plan‖
- fewer buses‖
- more trams, esp. at night‖
- no tolls before 2030‖

1. The ministers sign.‖
2. Parliament votes.‖ A simple majority is enough.‖
3. The president signs.‖

(a) the owner of the ship;‖
(b) the master, i.e. Capt. Ford.`,
  },
  {
    name: 'wrapped by hand at 72',
    marked: `VARLAND FERRY TALKS STALL‖

PORT ELSE, Nov. 9 (Wirepool) - Talks between Varland and its island
neighbour stalled on Thursday after the two delegations could not agree
on who had invited whom, officials on both sides said.‖ The U.S.
envoy, who had flown in overnight, left for the airport at 4 p.m.‖
Neither side named a date for another round.‖

"It is a pity," said Lt.
Col. Mara Venn, an observer from the Northern League.‖ "They were close.‖
They were very close."‖

The ferry remains in the harbour of Port Else, where St.
Anne's parish has fed its crew since Oct.
18.‖ Its owner, Sund Lines Ltd., says it loses 40,000 euros a
day - or so its lawyers claim - and will sue.`,
  },
  {
    name: 'headlines, deks and bylines',
    marked: `Storm shuts port of Helm‖

At least nine injured as winds top 140 kph‖

By Our Correspondent‖

HELM — A winter storm closed the port of Helm on Saturday, the harbour master said.‖ Nine people were hurt.‖

What happens next?‖

The wind should drop by Sunday night, forecasters said.‖

Read more‖

Helm in pictures: 40 years of storms‖

© 2023 Helm Courier.‖ All rights reserved.`,
  },
  {
    name: 'parentheses and brackets',
    marked: `The minister (pictured) left early.‖ (He had another meeting.)‖ The bill passed (see page 4).‖ It now goes to the upper house.‖ The group calls itself the Front (formerly the League of St. Orm).‖ Its leader [Jonas Field] denies that.‖ "They [the police] came at dawn," she said.‖ The company (Harrow Inc.) Monday said it would pay.‖ Did he know?‖ (Yes.)‖ Did he care?‖ (No, apparently.‖ He slept.)‖ The vote was 12-3 (one abstained.)‖ The winner (who else?) was Lund.‖ The war ended in 1648.[3]‖ The peace held.[4][12]‖ Trade returned.`,
  },
  {
    name: 'questions and exclamations',
    marked: `Is the war over?‖ Not yet.‖ "No!" said one minister.‖ "Never!"‖ What a day!‖ Yahoo! Inc. said it would sell the unit.‖ The Yahoo! brand stays.‖ He asked why?‖ Why indeed?!‖ "Why now?" she said.‖ "Why me?"‖ "Who is in charge here?" Judge Farrow asked.‖ "Do you want to know?"‖ The room fell silent.`,
  },
  {
    name: 'initials and names',
    marked: `J. Smith met A. B. Carter and C.D. Wright at the gate.‖ George W. Hale, Samuel L. Ortiz and Ulysses S. Bond attended.‖ J.R.R. Moran's novel was filmed.‖ The poet W. H. Alder read first.‖ She reads Q. and A. columns only.‖ It was Plan B.‖ Police had no plan C.‖ They lacked vitamin D.‖ The children recovered.‖ John F. and Mary K. Doyle were married in 1951.‖ The suspect was named only as Karim L.‖ The trial goes on.‖ Malcolm X. is a character in it.`,
  },
  {
    name: 'datelines of many houses',
    marked: `SEOUL (Wirepool) – South Korea's president left for Lisbon on Monday.‖ He returns on Friday.‖

LONDON, Nov 9 (AX) - Oil prices rose.‖ Brent was up 40 cents.‖

WASHINGTON, D.C. — The court heard the case.‖ A ruling is due in June.‖

ST. LOUIS, Mo., Sept. 3 — The river rose 2 ft. overnight.‖ Levees held.‖

PARIS: The mayor said no.‖ That was that.‖

TEL ORAN, W. Sund (Nov. 3) -- Rebels took the town.‖

By JANE DOE, Associated Wire‖

ANKORA. – Two people died when a bus left the road.‖ Police blamed ice.`,
  },
  {
    name: 'business news',
    marked: `Kestrel Inc. shares rose 4.5% to $38.20 in after-hours trading.‖ The maker of drones reported a profit of 61 cents a share vs. 48 cents a year ago.‖ Analysts at Dunmore & Co. had expected 55 cents.‖ Rival Petrel Corp. also gained.‖ "It's a beat, but at what price?" said analyst P. K. Rao of Dunmore.‖ Kestrel's board, incl. founder S. Lund, owns approx. 12 pct.‖ The company was founded in Boise, Idaho, in 1998 by Lund and two partners.‖ It bought Osprey Ltd. in Feb. 2016 for about 1.1 bln.‖ A deal with Heron Co. Ltd. failed.‖ The shares closed at $36.55 on the N.Y.S.E.‖ Trading was thin.‖ E. coli was found at a plant of its food unit in Oct.‖ The unit was sold.‖ iPhone sales do not concern it.‖ eBay does not either.`,
  },
  {
    name: 'sports and culture',
    marked: `United beat Rovers 3-1 on Saturday.‖ The goals came from Oyelaran (12), Pike (40, pen.) and Dahl (88).‖ "We were lucky," coach T. Brandt said.‖ "Very lucky."‖ Next up: City, away, at 7.30pm.‖ The band's new album, "What Now?", is out on Friday.‖ Its last, "Stop!", sold 2 million copies.‖ "Who Goes There?" is the name of the play.‖ It opens on Dec. 1.‖ Critics loved it.‖ The director, Ana M. Prado, won the St. Orm Prize in 2004 and 2011.‖ No. 3 seed Ivo Lang beat No. 1 Kai Otero 6-4, 6-3.‖ Was it a surprise?‖ Hardly.‖ Asked if he would return, Lang said, "Maybe.‖ Maybe not."`,
  },
];

/** Written before any error was looked at. The first measurement on them gave F1 0.942; then they were looked at too. */
export const SEEN_TEXTS: readonly MarkedText[] = [
  {
    name: 'a wire story with a long dateline',
    marked: `Dam breach empties valley; 14 missing‖
Engineers had warned of cracks in Aug.‖
By P. Sorensen and Aya Tan in ORLOK, and Bill Crewe in VELDT‖
ORLOK, Northern Marches, Oct 21 (Wirepool) - A dam above the town of Orlok gave way before dawn on Saturday, sending a wall of water through the valley and leaving at least 14 people missing, Gov. Stella Voss said.‖
"We have eleven helicopters in the air," Voss told a news conference.‖ "We need twenty."‖
Residents said the first siren sounded at 4:10 a.m.‖ Many did not hear it.‖ "My wife woke me up," said Jan K. Holm, a baker.‖ "She said: 'Listen.'‖ I heard it then."‖
The dam, built in 1957 by Norden Bros. & Co., was last inspected on Aug. 30.‖ An engineer, Dr. F. Lind, found cracks of up to 3.5 cm in the spillway.‖ His report went to the Dept. of Water.‖ "Was it read?" Lind asked.‖ "I doubt it."‖
The department's head, Maj. (ret.) Otto Krag, did not return calls.‖ Neither did his deputy.‖
U.S. and E.U. rescue teams are due on Sunday.‖ So is Prime Minister Eva Rask, who cut short a trip to St. Helena.`,
  },
  {
    name: 'politics',
    marked: `The vote came at 1:15 a.m. Friday, after 19 hours.‖ Sens. Dale, Moss and Avery voted no.‖ Rep. Ana "Annie" Cole, D-Mich., voted yes.‖ "I promised my voters one thing," Cole said, "and I kept it."‖ Her seat is safe; Mr. Dale's is not.‖ The bill, H.R. 1214, would raise the limit to $31.4 tn.‖ Will the Senate follow?‖ "Ask me in June," Majority Leader Jo Finch said.‖ He smiled.‖ The last shutdown, in Dec. 2018 and Jan. 2019, cost $11 bn.‖ President Ruth Adeyemi, who was in New York for the U.N. General Assembly, called the vote “a start.”‖ “But only a start,” she added.‖ An aide put it differently: “Finally!”‖ The White House said she would sign the bill on Wed. or Thurs.‖ Lawyers for the state of Wash. have sued.‖ A hearing is set for 10 a.m. Pacific time on Jan. 8.`,
  },
  {
    name: 'letters wrapped by hand at 64',
    marked: `Sir,‖

Your report of Oct. 2 ("A Bridge Too Dear") says that the
county paid $3.4 million for the Mill Lane footbridge.‖ It paid
nothing of the kind.‖ The bill, as Cllr. Dunn told the committee
on Sept.
28, was $3.1 million, incl. of tax.‖ Is a tenth of the price too
small a thing to check?‖ I think not.‖

The engineer, Ms. R.
Patel, is quoted as saying: "It fell down."‖ She said no such
thing.‖ What she said was that it "may fall
down" if the U.S.
Army drove tanks over it.‖

Yours etc.,‖
A. Hobbs‖
14 Mill Lane`,
  },
  {
    name: 'crime',
    marked: `Detectives want to speak to a man seen near No. 44 Cable St. on the night of Nov. 2.‖ He is 6 ft. 2 in. tall and drives a blue van with the plate KX12 O.B.‖ Anyone who saw him should call Sgt. D'Angelo on 555-0134 ext. 7.‖ The victim, Ava J. Stone, 34, was last seen leaving Joe's Bar & Grill at approx. 11 p.m.‖ Friends had gone ahead.‖ "She said she'd be ten minutes…" one of them, Lily, told police.‖ "Ten minutes!‖ That was the last I saw of her."‖ Stone worked for Telmark Inc., a maker of phones.‖ Her car, a grey Saab 9.3, was found on Rte. 9 near the Mass. border.‖ "Are we any closer?‖ Yes," said Det. Chief Insp. Ruth Bell.‖ "Are we close?‖ No."‖ A reward of £10,000 is offered.‖ (Calls are not recorded.)‖ A vigil was held on Sun. evening at St. Mark's.‖ Hundreds came.`,
  },
  {
    name: 'science and health',
    marked: `The drug cut deaths by 31.2 percent vs. placebo.‖ Results were published in J. Clin. Trials on Monday.‖ The trial enrolled 1,204 patients, aged 18-65, at sites in the U.S., Canada and the U.K.‖ Most had hepatitis C.‖ Few had been treated before.‖ "Is this a cure?‖ No.‖ Is it progress?‖ Yes," said lead author Prof. M. de Wit of the Univ. of Lorn.‖ Outbreaks of E. coli and S. aureus were not studied.‖ The team used a dose of 0.5 mg. per kilogram.‖ Side effects (nausea, headaches, etc.) were mild.‖ Two patients died; neither death was linked to the drug.‖ Lund et al. had found the same in mice.‖ See Fig. 2 and Table 3.‖ The probe will reach Jupiter in 2031.‖ Its sister craft, launched in Apr. 2019, fell silent 1.2 bn. km from Earth.‖ What happened?‖ Nobody knows…‖ Scientists hope to hear from it by Dec.‖ A last signal, on Nov. 30 at 03:14 UTC, lasted 0.8 seconds.`,
  },
  {
    name: 'a news summary with items',
    marked: `THE WEEK IN FIVE LINES‖

1) Port strike ends after 41 days‖
2) Norvex Corp. to cut 3,000 jobs, mostly in the U.S.‖
3) Who won?‖ Our verdict on the debate‖
4) St. Orm's bells to ring again‖
5) Weather: rain, then more rain‖

Also in this issue‖
* Letters‖
* "Why I quit," by A. N. Author‖
* Obituaries: Gen. L. Q. March; Sister M. Bernard, O.P.‖

Subscribe at www.example.com/sub or call 0800 555 0199.‖ Offer ends Dec. 31.‖ Terms apply.`,
  },
  {
    name: 'an interview',
    marked: `Q. When did you first hear of the leak?‖
A. On a Tuesday.‖ I was in the bath.‖
Q. And what did you do?‖
A. I called Lt. Gen. Frey.‖ He said, "Don't move."‖ So I didn't.‖
Q. For how long?‖
A. Until 6 p.m.‖ Then my phone rang.‖
Q. Who was it?‖
A. The P.M.`,
  },
  {
    name: 'quotations in single and curly marks',
    marked: `‘We did not agree,’ Mr. Olsen said.‖ ‘We will not agree.’‖ The minutes say otherwise.‖ ‘Is that so?’ he said when shown them.‖ “It says here, ‘Agreed.’‖ Did you write that?” the judge asked.‖ “I may have…” he said.‖ “Yes or no?”‖ “Yes.”‖ “Thank you, Mr. Olsen.”‖ The court rose at noon.‖ «C'est fini,» said the French envoy.‖ «On part.»‖ She was not heard from again.‖ “Why lie?” Crown counsel Beth Rowe asked the jury.‖ “Because the truth, for St. Orm Shipping Ltd., was worth 9 million pounds.”`,
  },
  {
    name: 'headlines with single line breaks before long paragraphs',
    marked: `Lund & Sons Ltd. to close last mill‖
400 jobs at risk in St. Orm, union says‖
Owner blames cost of power, "unfair" imports from the E.U.‖
By K. L. Park, Business Correspondent‖
The last paper mill in the county will close in the spring, its owner said on Tuesday, ending 212 years of paper-making in the town of St. Orm and putting some 400 people out of work.‖ The mill lost £2.2m last year.‖
"No one wanted this," chief executive Carl Lund Jr. said in a statement.‖ He thanked the staff.‖
The union, led by ex-Sgt. Maj. Dot Price, said it had been told by text message at 7 a.m.‖ "On a Tuesday!" Price said.‖ "By text!"‖
Additional reporting by T. Ito‖
This story was updated at 3:40 p.m. to add the comment of the union.`,
  },
];

/** Written after the rules stood on the other two. First measured blind at F1 0.977; three rules were mended since, so no text is held out. */
export const LATER_TEXTS: readonly MarkedText[] = [
  {
    name: 'a wire story on a strike',
    marked: `Rail strike halts trains across Lorland‖
Union wants 6.5 percent; minister says "not a cent more"‖
By Hanne Vogt‖
KESSEL (Wirepool) — Train drivers across Lorland walked off the job at 3 a.m. on Tuesday, stranding an estimated 2.1 million commuters.‖ It is the third strike since Sept. 12.‖ "They left us no choice," union chief G. W. Marek told Radio Kessel.‖ "None."‖
Lorland Rail Corp. said nine in ten trains were cancelled.‖ A single line, from Kessel to St. Vith, ran until noon.‖ Transport Minister Sir Alan Pryce said the demand of 6.5 percent was "out of the question."‖ The last offer, made on Fri. evening, was 3.8.‖
Talks broke down over pay, pensions, etc.‖ Neither side has set a date for new ones.‖ Asked if the army could drive trains, Pryce laughed.‖ "Have you seen Gen. Frost drive?" he said.‖ "I have!"‖
The last long strike, in Feb.-March 1994, lasted 23 days and cost approx. $1.2 bn.‖ Economists at Orr & Pell Ltd. expect less this time.`,
  },
  {
    name: 'an inquiry, wrapped by hand at 66',
    marked: `The inquiry into the loss of the Marigold heard on Monday that her
captain, R. J. Stone, had asked for a tug at 6:40 p.m. and been
told that none was free.‖ "Was that true?" asked counsel for the
families, Ms. Lena Croft, Q.C.‖ The harbour master, Capt. Ian Rudd
(ret.), said it was not.‖ Two tugs, the St. Brendan and the Dr.
Lister, lay idle at Pier No. 4.‖ Why were they not sent?‖ "I was
told to keep them for the U.S. Navy," Capt. Rudd said.‖ He could
not recall by whom.‖ The Navy had no ship in port that night, its
attaché in Helm, Cmdr. Ann B. Teale, has told the inquiry by
letter.‖

The Marigold sank in 14 minutes on Nov. 3, 2019, with the loss of
31 lives.‖ Her owners, Sund Lines Ltd. and Barrow Bros. Inc., paid
$4.2 million in 2021.‖ They admitted no fault.‖ The hearing goes on
at 10 a.m. today.‖ Mr. Stone's widow is to speak.`,
  },
  {
    name: 'elections and numbers',
    marked: `With 98.4 percent of votes counted, Pres. Amara Diallo had 50.2 percent.‖ Her rival, former Gov. Luis Peña, had 49.1.‖ The rest went to others.‖ Turnout, at 71 percent, was the highest since 1988.‖ "It's not over," Peña's lawyer, J. C. Moreau Jr., said.‖ "We've found 4,012 ballots in a van, on a farm, etc."‖ The election board's chair replied: "What van?"‖ A recount in Dist. 9 begins on Wed. at 8 a.m.‖ It could take until Dec. 15 or so.‖ The U.S. congratulated Diallo.‖ The E.U. did not.‖ Observers from the O.S.C.E. called the vote "calm, but not fair."‖ Fair or not, it stands.‖ Diallo, 61, studied law at the Univ. of Ankora and holds an LL.M. from Harland.‖ She is married to Dr. K. Diallo, a surgeon.`,
  },
  {
    name: 'quotes, pauses and asides',
    marked: `“I said I’d stay until the end,” Abel said.‖ “This is the end.”‖ He put down the microphone…‖ Then the lights went out.‖ “What now?” somebody whispered.‖ “Hush,” said another.‖ “Do you take us for fools?” Alderman Joe Pike thundered.‖ “Do you?!”‖ The clerk (a Mr. So) wrote it all down.‖ (The minutes are at www.example.org/minutes.)‖ One line reads: “Ald. Pike… left… in haste.”‖ Another: “Order!”‖ “It was a farce,” he told this newspaper.‖ “A farce from A to Z.”‖ “We’ve … moved on,” the mayor’s office wrote.‖ Has it?‖ “No comment.”`,
  },
  {
    name: 'a live page',
    marked: `LIVE: Storm Vera‖

• 14:05 — All ferries cancelled until 6 a.m. Sunday‖
• 13:50 — Winds of 131 kph at Cape St. Orm.‖ Two hurt‖
• 13:32 — Is it safe to travel?‖ No, says the Met. office‖

What to do now‖
1. Stay indoors.‖ Do not go to the beach to take pictures.‖
2. Charge your phone.‖
3. Call 112 only in an emergency, e.g. if a tree blocks the road.‖

Questions?‖ Write to storm@example.com.‖ We read everything!`,
  },
  {
    name: 'business in brief',
    marked: `Tarn Corp., Kessel's biggest employer, will move its head office to the U.S. by Oct. 2025, it said on Thurs.‖ Chief Executive Ida B. Holt called the step "painful but right."‖ Shares jumped 7.4%.‖ Bonds fell.‖ Tarn makes valves, pumps, seals, etc. for ships.‖ Its founder, T. Arn, died in 1961.‖ The name stuck.‖ Rival Moss Ltd. Chairman Kofi Adu was quick to react: "Kessel is open for business!"‖ Moss trades at 12 times earnings vs. 19 for Tarn.‖ In other news, Jolt! Drinks Inc. of Tampa, Fla., recalled 40,000 cans.‖ Some may burst.‖ The recall was reported by KXRT.com.‖ Customers get $1.50 a can.‖ 30 complaints had come in by noon.`,
  },
  {
    name: 'a feature',
    marked: `At 88, Vera N. Lund still opens the shop herself.‖ She did so in the war, and she did so on Jan. 2, when the thermometer at St. Orm's read minus 24 C.‖ "Cold?‖ I've had colder," she says.‖ The shop, on the corner of Main St. and 3rd Ave., sells rope.‖ That is all.‖ Hemp rope, nylon rope, rope by the metre, rope by the mile.‖ Her son J.P. sells shoes.‖ ("Somebody must," she says.)‖ What will become of it?‖ Perhaps a museum.‖ Perhaps not…‖ The I.R.S. wrote in May.‖ So did a man from Seattle, Wash.‖ He wants the sign.‖ "Over my dead body!" Mrs. Lund wrote back.‖ She meant it.`,
  },
];
