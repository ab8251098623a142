"""The words by which the generic dialect tells who came to a meeting (a list too long to stand beside the others)."""

from __future__ import annotations

from minutesparse.dialect import AttendanceWords, listed

ATTENDANCE = AttendanceWords(
    present=listed("""
        present | attendance | attending | attended | attendees | attendee | attendence | participants | those present | those attending
        | those in attendance | people present | persons present | in the room | attendance list | list of attendees | list of those present
        | roll call | here | sederunt | who was there | who came | who attended | i láthair | i lathair | yn bresennol | presennol"""),
    in_attendance=listed("""
        in attendance | also present | also attending | also in attendance | others present | others attending | others in attendance
        | hefyd yn bresennol
        | other attendees | officers | officials | guests | guest | observers | observer | visitors | visitor | invitees | by invitation | invited
        | staff | advisers | advisors | support staff | secretariat | minute taker | minute-taker | note taker | minutes taken by | notes
        taken by | minutes by | recorder | guest speaker | guest speakers"""),
    apologies=listed("""
        apologies | apology | apologies for absence | apology for absence | apologies of absence | apologies for non-attendance
        | apologies received | apologies given | apologies for inability to attend | leave of absence | excused | regrets | members excused
        | absent with apologies | absences with apologies | sorry not to be there | sorry | ymddiheuriadau | leithscéalta
        | apols | apol"""),
    absent=listed("""
        absent | absentees | absences | not present | did not attend | not in attendance | absent without apologies | absent without
        apology | non-attendance | without apologies | apologies not received"""),
    substitutes=listed("""
        substitute | substitutes | substitute member | substitute members | substitutes present | substitutions | deputies | named
        substitutes | attending as substitute | attending as substitutes | substitute councillors | substitute councillor"""),
    members=listed("""
        board | committee | council | members | member | councillors | councillor | cllrs | cllr | trustees | governors | directors
        | voting | team | group | panel | parish | town | core | forum | elected | partner | partners | in person | commissioners
        | aldermen | selectmen | supervisors | delegates | representatives"""),
    guests=listed("""
        also | officers | officer | officials | staff | management | guests | guest | observers | others | other | non-voting | non-members
        | non-councillors | public | lga | council officers | external | supporting | visitors | professional | executive"""),
    public=listed("""
        members of the public | member of the public | members of public | member of public | members of the press and public | members of
        the press and the public | members of the public and press | members of the press | member of the press | parishioners
        | parishioner | residents | resident | local residents | electors | elector | villagers | public | guests | guest | visitors
        | people | local people | observers | public members | plotholders | plotholder | allotment holders | ratepayers | ratepayer
        | householders | spectators | homeowners | homeowner | unit owners | owners | patrons | citizens | citizen | taxpayers | gallery
        | public gallery | audience | members of the audience | members of the community | community members"""),
    outsiders=listed("""
        clerk | clerc | rfo | minute taker | minute-taker | note taker | recorder | constable | police | handyman | caretaker
        | lengthsman | groundsman | speaker | reporter | pcso | guest | observer | visitor"""),
    specialists=listed("""
        officer | head | officers | manager | director | engineer | adviser | advisor | assistant | architect | planner | surveyor
        | consultant | coordinator | co-ordinator | executive | solicitor | lawyer | accountant | auditor | warden | administrator
        | inspector | sergeant | mp | county councillor | borough councillor | district councillor | city councillor | county
        cllr | borough cllr | district cllr | city cllr | ward councillor | ward cllr | bc | cc | dc | b cllr | c cllr | boro' councillor
        | boro councillor"""),
    nobody=listed("""
        none | nil | no apologies | none received | n/a | no one | everyone | all present | all members present | not recorded | as
        attached"""),
    name_columns=listed("""
        name | names | councillor | councillors | member | members | cllr | attendee | attendees | attendee name | full name | trustee
        | trustees | governor | governors | director | directors | commissioner | commissioners | council member | committee member | board member
        | delegate | present | people | participant | participants | member name | representative"""),
    role_columns=listed("""
        role | position | position/role | role/position | title | job title | designation | office | capacity | post | position / role
        | category | type of governor | governor type"""),
    organisation_columns=listed("""
        authority | organisation | organization | representing | council | company | organisation/authority | body | ward | group | party
        | political group | affiliation | agency | department | team | division | local authority"""),
    status_columns=listed("""
        attendance | status | present | present? | here | attended | attended? | present/apologies | apologies | present (y/n)
        | absent | in attendance | attendance status | p/a | present/absent | present / absent | present or absent"""),
)
