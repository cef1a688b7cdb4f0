/**
 * The shapes of the API, as they cross the wire. Absent parts are left out; months are "YYYY-MM". Types only: nothing here
 * runs.
 *
 * @typedef {'skill'|'title'|'company'|'city'|'school'|'degree'|'yoe'|'function'|'seniority'|'group'|'industry'|'family'|'field'|
 *   'cert'|'lang'|'region'|'country'|'clearance'|'permit'|'tag'|'source'|'has'|'parse'|'tenure.current'|'tenure.avg'|'graduated'} FacetName
 *
 * @typedef {Object} Answer
 * @property {boolean} [partial] true when the time allowed was over first: the hits are those found so far, and nothing is counted
 * @property {number} [total] exact; absent when partial, and when it is withheld
 * @property {string} [withheld] with a blind key: what the counts are that are absent, here and in the facets
 * @property {string} snapshot names the state of the index that answered
 * @property {string} sort the order that the hits have
 * @property {string[]} sorts the orders that this question can be put into
 * @property {string} [cursor] asks for the hits after these; absent when there are none
 * @property {Interpretation} interpretation
 * @property {Hit[]} hits
 * @property {Partial<Record<FacetName, Facet>>} facets
 * @property {Costs} [counts] when they are asked for
 * @property {import('./state.js').State} asked what was asked; the page's own note
 *
 * @typedef {Object} Interpretation how the question was read
 * @property {string} sentence
 * @property {string} query the same, printed in the recruiter's language
 * @property {string} extendable behind it ` AND ` and one more condition may be written; '' for everyone
 * @property {ReadClause[]} clauses
 * @property {ReadExpansion[]} expansions
 * @property {Note[]} repairs
 * @property {Note[]} warnings
 *
 * @typedef {'MUST'|'NICE'|'NOT'|'OFF'} ClauseState
 * @typedef {{start: number, end: number, text: string}} Edit of the question: what stands from start to end gives way
 * @typedef {{id: string, text: string, start: number, end: number, sentence: string, state: ClauseState,
 *   edits: Partial<Record<ClauseState, Edit>>}} ReadClause
 * @typedef {{clause: string, of: string, label: string, text: string, off: Edit}} ReadExpansion a synonym or a member of a group
 * @typedef {{code: string, message: string, start: number, end: number, fixes: {label: string, edit: Edit}[]}} Note
 *
 * @typedef {Object} Costs what the parts of a question cost, and what else could be asked
 * @property {Record<string, number>} withoutIt by clause: how many there would be without it
 * @property {number[]} expansions in the order of the interpretation's: how many each alone finds
 * @property {number[]} fixes of all repairs, then of all warnings: how many the question would find then
 * @property {{without: string[], total: number}[]} [ways] the fewest clauses that must go, where nobody is found
 * @property {{word: string, instead: string, query: string, total: number}[]} didYouMean
 *
 * @typedef {Object} Hit
 * @property {string} id
 * @property {number} score
 * @property {Card} card
 * @property {Why[]} why
 * @property {Highlight[]} highlights
 *
 * @typedef {{clause: string, field: string, job?: number, dates?: string, id?: string, label: string,
 *   via?: string, points: number}} Why
 * @typedef {{field: string, job?: number, text: string, offset: number, spans: [number, number][],
 *   kinds: ('typed'|'synonym'|'optional')[], via?: string[]}} Highlight
 *
 * @typedef {Object} Card
 * @property {string} [name]
 * @property {string} [headline]
 * @property {string} [place]
 * @property {number} months
 * @property {CardJob[]} jobs
 * @property {number} [latestJob] index into jobs
 * @property {{id: string, label: string, months: number, lastUsed?: string}[]} skills
 *
 * @typedef {{title?: string, employer?: string, from?: string, to?: string, current: boolean}} CardJob
 *
 * @typedef {Object} Facet
 * @property {'or'|'and'} mode
 * @property {number} totalValues
 * @property {number} [other] the sum of the counts that are not listed; absent when it is withheld
 * @property {number} [missing] absent when it is withheld
 * @property {string} [withheld] with a blind key: what the counts are that are absent
 * @property {FacetValue[]} values
 *
 * @typedef {{id: string, label: string, count?: number, state: 'off'|'included'|'excluded', raw?: string[],
 *   parent?: string, related?: Related}} FacetValue
 * @typedef {{score: number, foreground: number, foregroundSize: number, background: number, backgroundSize: number}} Related
 * @typedef {{field: string, id: string, label: string, count?: number}} Suggestion count is absent when it is withheld
 * @typedef {{rows: SyntaxRow[], fields: string[], attributes: Declared[]}} Language what can be asked; the names that may stand before a
 *   colon; what the house has declared
 * @typedef {{name: string, label: string, type: 'text'|'number'|'date'|'yes/no', ranges: boolean}} Declared `ranges` where its facet
 *   counts ranges rather than values
 * @typedef {{topic: string, type: string, means: string, example?: string}} SyntaxRow
 *
 * @typedef {{start: number, end: number}} Span UTF-16 offsets into the candidate's text, end exclusive
 * @typedef {{id: string, label: string}} Concept
 * @typedef {{text: string, span?: Span}} Mention
 * @typedef {{earliest: string, latest: string}} PartialDate
 * @typedef {{start?: PartialDate, end?: PartialDate}} DateRange open without an end
 *
 * @typedef {Object} Candidate
 * @property {string} id
 * @property {string} fileName
 * @property {string} mediaType
 * @property {number} version how often it has come
 * @property {string} created when it came first
 * @property {string} received when it came last
 * @property {string} text
 * @property {Resume} resume
 * @property {Correction[]} corrections what a person set right; the résumé has it
 * @property {string[]} tags labels that people put on the candidate
 * @property {string[]} sources where the candidate came from
 * @property {Record<string, string>} attributes values of what the house has declared
 * @property {Experience} experience
 * @property {[number, number][]} [marks] where the question matches in the text
 * @property {('typed'|'synonym'|'optional')[]} [markKinds] what each mark is
 * @property {string[]} [markVia] the synonyms' labels, '' beside other marks
 *
 * @typedef {{id: number, field: string, position?: number, was?: string, now?: string, says?: string, applies: boolean,
 *   by?: string, at: string}} Correction
 *
 * @typedef {Object} Resume
 * @property {Mention} [name]
 * @property {Mention} [headline]
 * @property {{emails?: Mention[], phones?: (Mention & {number: string})[], links?: Mention[]}} [contact]
 * @property {Mention & {city?: Concept, region?: string, country?: string, latitude?: number, longitude?: number}} [location]
 * @property {(Mention & {kind: string, meaning: Concept})[]} [claims] right to work, clearance, notice and the like
 * @property {Mention} [summary]
 * @property {Position[]} [positions]
 * @property {Education[]} [education]
 * @property {{name: Mention, dates?: DateRange, description?: Mention, skills?: Skill[]}[]} [projects]
 * @property {Skill[]} [skills]
 * @property {Skill[]} [otherSkills] named beside those that are stated
 * @property {{name: Mention, concept: Concept, issuer?: Mention, validity?: DateRange}[]} [certificates]
 * @property {{name: Mention, language: Concept, proficiency?: Mention, level?: string}[]} [languages]
 * @property {{organization?: Mention, role?: Mention, dates?: DateRange, description?: Mention}[]} [volunteering]
 * @property {{title: Mention, publisher?: Mention, date?: DateRange, link?: Mention}[]} [publications]
 * @property {{title: Mention, number?: Mention, date?: DateRange}[]} [patents]
 * @property {{title: Mention, awarder?: Mention, date?: DateRange}[]} [awards]
 * @property {{kind: string, span: Span}[]} [sections]
 * @property {{text: string, span?: Span, certainty: 'LIKELY'|'DOUBTFUL', reason: string}[]} [doubts] what the reader is not sure of
 * @property {{code: string, message: string, span?: Span}[]} [warnings]
 *
 * @typedef {Object} Position
 * @property {Mention & {family: Concept, function?: Concept}} [title]
 * @property {Mention & {company: Concept}} [employer]
 * @property {Mention} [team]
 * @property {Mention} [location]
 * @property {DateRange} [dates]
 * @property {Mention} [description]
 * @property {Skill[]} [skills]
 * @property {boolean} internship
 * @property {Span} [span]
 *
 * @typedef {{text: string, span?: Span, concept: Concept, group?: string}} Skill
 *
 * @typedef {Object} Education
 * @property {Mention} [school]
 * @property {Mention} [degree]
 * @property {Mention[]} [fields] a second major is a second field
 * @property {Mention[]} [minors]
 * @property {DateRange} [dates]
 * @property {string} [progress] IN_PROGRESS or BROKEN_OFF where the degree is not reached
 * @property {Mention} [grade]
 * @property {Span} [span]
 *
 * @typedef {Object} Experience
 * @property {number} months
 * @property {string} asOf
 * @property {SkillUse[]} skills
 * @property {{from: string, to: string}[]} gaps
 *
 * @typedef {Object} SkillUse
 * @property {Concept} skill
 * @property {boolean} listed
 * @property {number} months
 * @property {string} [lastUsed]
 * @property {{position: number, span?: Span}[]} evidence
 *
 * @typedef {Object} Explanation how a candidate stands to a question
 * @property {string} id
 * @property {boolean} matches
 * @property {boolean} selected whether the selections alone would let the candidate in
 * @property {number} score
 * @property {number} [rank] from 1
 * @property {string} [name]
 * @property {ExplanationPart[]} parts
 *
 * @typedef {{clause: string, text: string, sentence: string, holds: boolean, points: number, evidence: Why[]}} ExplanationPart
 *
 * @typedef {{id: string, name?: string, until: string, seconds: number}} Deletion that can be undone for some seconds yet
 *
 * @typedef {Object} Status
 * @property {string} [generation]
 * @property {number} candidates that can be found
 * @property {number} kept
 * @property {number} setAside deleted, and can be brought back
 * @property {number} changeNumber
 * @property {number} storeChangeNumber
 * @property {'stopped'|'projecting'|'following'|'failing'} phase
 * @property {number} refused
 * @property {boolean} ready
 * @property {string} [asOf]
 * @property {string} [notice]
 * @property {string[]} generations
 * @property {boolean} samples whether invented people are offered to begin with
 * @property {string} [snapshot] names what a search would see now, as `Answer.snapshot` does; absent where nothing can be searched
 *
 * @typedef {{question: string, clauses: {text: string, words: string, why: string}[]}} Described a job description as a question;
 *   `words` of it that a clause stands for
 *
 * @typedef {{id: string, outcome: 'created'|'replaced'|'unchanged', changeNumber: number, mediaType?: string}} Uploaded; `mediaType` is
 *   what the file is by its content
 */
export {};
