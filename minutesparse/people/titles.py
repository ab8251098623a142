"""Words round a name and words that are none: titles, letters behind it, offices, bodies and places; all in lower case."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


PREFIXES = _set("""
    cllr cllrs councillor ccllr coun cr ald alderman alderwoman mr mrs ms m/s miss mx master dr prof professor rev revd reverend canon fr father
    sir dame lady lord baroness baron viscount earl hon capt captain major maj col colonel lt lieutenant cdr commander sgt sergeant pc p.c wpc
    w.p.c pcso p.c.s.o insp inspector supt superintendent acting sheikh imam rabbi messrs provost bailie baillie
    ven venerable archdeacon preb prebendary deacon deaconess bishop pastor monsignor mgr sister cyng cynghorydd comh comhairleoir senator
    countycouncillor boroughcouncillor districtcouncillor countycllr boroughcllr
""")
"""Words before a name, in lower case, without a final stop."""

PLURALS = _set("""
    messrs cllrs councillors mesdames mmes misses drs doctors professors profs reverends revds bailies aldermen alds pcsos pcso's pcso’s pcs
""")
"""Prefixes that stand for several people: the family names alone follow."""

SUFFIXES = _set("""
    obe mbe cbe kbe dbe gbe jp dl bem qfsm kfsm qpm kpm mp am ms msp mla mep mhk kc qc ksg kcb cb gcb cmg cvo mvo lvo kcvo dso dsc dfc afc mc gc
    td vrd rd frsa frics mrics fca aca acca cpfa fcca riba mrtpi frtpi ciob ba bsc ma msc phd dphil md llb llm mba mphil beng meng pgce frs fba rn
    rgn slcc cilca pslcc hons jr jnr snr sr ii iii iv esq
""")
"""Letters after a name, in lower case, without stops."""

PARTICLES = _set("van den der de von vom zu zur ten ter te le la du di da das do dos del della des el al bin ibn ap ab ferch st")
"""Words inside a family name that are often in lower case."""

OFFICES = _set("""
    chair chairs chairman chairmen chairperson chairwoman chairwomen vice deputy convener convenor president mayor mayoress clerk rfo secretary
    treasurer officer officers director directors manager managers adviser advisor assistant administrator solicitor lawyer accountant auditor
    architect engineer planner surveyor warden handyman caretaker leader coordinator co-ordinator representative representatives rep reps member
    members councillors trustee trustees governor governors headteacher principal librarian editor consultant analyst executive head minutes
    minute-taker taker observer observers guest guests police constable commissioner ombudsman monitoring speaker facilitator organiser curator
    attorney counsel registrar bursar comptroller controller supervisor archivist ecologist scientist technician groundsman lengthsman webmaster
    churchwarden churchwardens vicar curate scribe partner
    cathaoirleach leas-chathaoirleach leas-cathaoirleach commissioners aldermen selectmen supervisors delegates
    moderator sec treas tem tempore cadeirydd clerc ysgrifennydd trysorydd
""")
"""Words that name an office: no part of a person's name."""

_OTHERS = _set("""
    a an the and or of for from to with at in on by as is are was were be been has had have who which that this these those there it its his her
    their our your we i he she they you if but when where what why how none nil no not all both other others everyone nobody any also n/a tbc tba
    tbd apologies apology absent absence present attendance attending attended attendees received accepted noted declaration declarations interest
    interests council councils committee committees board boards group team department directorate authority association trust society club
    service services agency office ltd limited plc llp company school academy university college district borough county city region local
    government national public press residents parishioners meeting meetings session agenda item items report reports appendix minute note notes
    date time venue location title part whole planning housing finance financial environment environmental health education highways community
    annual general extraordinary ordinary responsible person emergency procedure procedures evacuation risk assessment policy budget precept
    accounts payments footpaths cemetery allotment allotments lighting website traffic safety update review motion proposal election co-option
    vacancy rights previous next last first second third draft confirmed approved january february april june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday open opening closing welcome introduction introductions matters
    arising business correspondence following please see above below attached list via remote remotely online zoom teams telephone email e-mail
    tel phone signed chaired proposed seconded resolved agreed action actions decision decisions work commitment commitments holiday illness
    sickness family personal upper lower great
""")
REFUSED = OFFICES | _OTHERS
"""Words that are no part of any name."""
PLACES = _set("ward parish town close north south east west new old little royal major group park lane road street hall church")
"""Words that are a family name after a prefix or a given name, and a place where they stand first."""
FIRSTS = _set("chief lay clinical medical nursing patient practice primary associate senior lead staff parent foundation")
"""Words that an office of several words begins with, and no name without a title: `Chief Nurse`."""
BODIES = _set("""
    council councils committee board borough county district city parish town authority association trust society club ltd limited plc llp company
    school academy university college hospital church team group partnership homes department directorate constabulary police service services agency
    ward road street lane village hall watch neighbourhood community network forum
    management consulting consultancy consultants associates architects solutions properties foundation federation union institute inc
    sentinel courier gazette herald tribune chronicle echo newspaper
""")
"""Words that make what stands before them no person: `Hill Vale Borough Council`."""
SURNAMES = frozenset({"earl", "baron", "major", "canon", "lord", "father", "master", "sergeant", "dame", "lady", "bishop", "deacon", "pastor"})
"""Titles that are family names too, behind an initial or a first name: `Mrs P Earl`."""
HONOURS = frozenset({"the", "right", "rt", "his", "her", "lord", "deputy", "depute"})
"""Words that a title of several words begins with: `the Lord Mayor`."""
STREETS = frozenset({"road", "street", "lane", "drive", "avenue", "cottage", "cottages", "drove", "crescent", "farm", "house"})
"""Words that a place ends with, and hardly anybody's name."""
MONTHS = frozenset({"april", "may", "june"})
"""Months that are given names, and the one that is a family name too."""
MODIFIED = frozenset(
    {"warden", "officer", "manager", "director", "representative", "rep", "adviser", "advisor", "engineer", "coordinator", "councillor"}
)
"""Offices that seldom stand without a word before them."""
TIERS = frozenset({"bc", "cc", "dc", "tc"})
"""Short for a councillor of another council, and no initials."""
MIXED_SUFFIXES = frozenset({"bsc", "msc", "phd", "dphil", "mphil", "beng", "meng", "jr", "jnr", "snr", "sr", "esq", "cilca"})
"""Letters behind a name that are not all capitals."""
