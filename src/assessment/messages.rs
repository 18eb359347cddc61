//! The frame of every form: each sentence once, by id, with its places by name. The prose of rules,
//! checks, steps and patterns stands in their records.

use crate::words::{Counted, Message};

/// Declares the messages, and the list of all.
macro_rules! messages {
    ($($name:ident $id:literal $english:literal;)+) => {
        $(pub(super) static $name: Message = Message::new(concat!("say.", $id), $english);)+
        pub(super) static ALL: &[&Message] = &[$(&$name),+];
    };
}

/// The same of messages that go with a number.
macro_rules! counted {
    ($($name:ident $id:literal $one:literal, $other:literal;)+) => {
        $(pub(super) static $name: Counted = Counted::new(
            [concat!("say.", $id), concat!("say.", $id, ".one"), concat!("say.", $id, ".other")],
            [$one, $other],
        );)+
        pub(super) static COUNTED: &[&Counted] = &[$(&$name),+];
    };
}

messages! {
    // What it is, and what to do.
    HEAD "head" "Assessment of {id} as of {as_of}";
    OVER "over" "Assessment as of {as_of}, stage {stage}";
    SEVERAL "several" "Assessments";
    IN_ORDER "in_order" "In the order in which they were given.";
    INDEX_ENTRY "index_entry" "{as_of}, {stage}, {judged} of {due} rules judged";
    CONTENTS "contents" "Contents";
    DO_NOTHING_JUDGED "do.nothing_judged"
        "Nothing could be judged yet. The usual onboarding and its usual checks are due, as for everybody.";
    DO_ROUTINE "do.routine" "Go on with the usual onboarding and its usual checks.";
    DO_VERIFY "do.verify"
        "Make the checks named below before going further; they settle what is open.";
    DO_ESCALATE "do.escalate"
        "Ask a second trained person to look, and make the checks named below before access.";
    FIRST "first" "First: {title}, {minutes} min.";
    SEEN "seen" "{judged} of {due} rules could be judged.";
    SEEN_AT_STAGE "seen_at_stage" "Stage {stage}: {judged} of {due} rules could be judged.";
    OF "of" "{part} of {whole}";
    NOTE "note" "Note:";
    SCOPE "scope"
        "This is not proof of who a person is, where they are or what they intend. Genuine papers and homes can be lent or bought, and honest people show each of these signs. A person decides.";
    DECIDES "decides" "A person decides.";

    // Notices.
    THIRD_PARTY "notice.third_party_duties"
        "Made for another employer: disclosure and consent beforehand, a copy before acting on it, and notice afterwards may be due.";
    INCIDENT "notice.incident_process"
        "Harm after access is on record: it belongs to the incident process. Repeat the identity checks whatever the band.";
    OWNER "notice.identity_owner"
        "Somebody says that the identity is theirs: tell them, and offer help. It is not held against them or against another record.";
    COMPLIANCE "notice.compliance"
        "A list of the caller's has an open hit: it goes to compliance and moves no point.";

    // What was found.
    FOUND "found" "What was found";
    NOTHING_COMPARED "nothing_compared" "Nothing could be compared.";
    NOTHING_DIFFERS "nothing_differs" "Nothing that could be compared differs.";
    ANSWERED "answered" "Answered: {title}";
    TOGETHER "together" "Together: {title}";
    BASE "base" "of {base}";
    BASE_SAME_CAUSE "base_same_cause" "of {base}, same cause";
    SO_FAR "so_far" "sum so far {sum}";
    BARS "bars"
        "Each bar begins where the one before it ended, on a scale to {high} points. A full bar adds, an open one takes back. The fine marks stand at 0, at {verify} ({verify_band}) and at {escalate} ({escalate_band}).";
    COMPARED "compared" "Compared";
    HONEST "honest" "Honest people who show the same";
    INNOCENT "innocent" "{who} (settled by {check})";
    SETTLED_BESIDE "settled_beside" "Settled as well by";
    VERIFIED_BY "verified_by" "Verified by";
    BEATEN "beaten" "Has been beaten";
    WHY "why" "Why it counts";
    RESTS_ON "rests_on" "Its points: {basis}.";
    COULD_RISE "could_rise" "Could rise";
    RISE "rise" "To {points} points ({level}), if {missing} were known.";
    DEPRECATED "deprecated" "Deprecated";
    TAKES_OVER "takes_over" "{rule} takes over.";
    CODE "code" "Code";
    CODE_OF_LINE "code_of_line" "{id}, level {level}";
    CODE_IN_GROUP "code_in_group" "{id}, level {level}, cause {group}";
    CODE_OF_ANSWER "code_of_answer" "{id}, cause {group}";
    REPORTED_BY "reported_by" "Described by";
    SOURCE "source" "{publisher} ({date})";
    MORE "more" "and {more} more";

    // What the employer set otherwise, and its exceptions.
    SET_OTHERWISE "overlay.set" "Set otherwise by the employer";
    SET_POINTS "overlay.points" "{level}: {ours} points in place of {base}";
    SET_OFF "overlay.off" "carries no points";
    SET_PARAMETER "overlay.parameter" "{name}: {ours} in place of {base}";
    SET_WORDING "overlay.wording" "worded otherwise";
    SET_OTHER_LEVELS "overlay.other_levels" "points of other levels";
    SET_BY "overlay.by" "{changes} ({by}, {at}): {why}";
    OVERLAID "overlay.rule" "{rule} ({state})";
    EXCEPTED "overlay.exception" "Exception: {title}";
    EXCEPTION_SAYS "overlay.exception_says"
        "{left} of {base} points are left, until {until} ({by}, {id}): {why}";

    // What is to be decided about it once the rules that ship have moved.
    UPGRADE_HEAD "upgrade.head" "Adjustments held against the rules {version} {rules}";
    UPGRADE_NOTHING "upgrade.nothing" "Nothing is set otherwise.";
    UPGRADE_POINTS "upgrade.points" "Points of level {name}";
    UPGRADE_OFF "upgrade.off" "Whether it counts";
    UPGRADE_TITLE "upgrade.title" "Title";
    UPGRADE_SAYS "upgrade.says" "What level {name} says";
    UPGRADE_WHY "upgrade.why" "Why level {name} is worth its points";
    UPGRADE_PARAMETER "upgrade.parameter" "Parameter {name}";
    UPGRADE_WAS "upgrade.was" "Shipped with {version}";
    UPGRADE_NOW "upgrade.now" "Ships now";
    UPGRADE_OURS "upgrade.ours" "Set here";
    UPGRADE_KEEP "upgrade.keep" "Nothing to decide: what ships has not moved.";
    UPGRADE_DECIDE "upgrade.decide" "Decide: what ships has moved. Keep ours, or take what ships.";
    UPGRADE_DROP "upgrade.drop" "Drop it: what ships is what was set here.";
    UPGRADE_GONE "upgrade.gone"
        "The rule or the level is no more. Write it anew for what took over, or let it go.";
    UPGRADE_BY "upgrade.by" "Set by {by} on {at}: {why}";

    // Patterns.
    PATTERNS "patterns" "Reported patterns that the evidence matches";
    PATTERN "pattern" "The evidence matches a reported pattern";
    NO_POINTS "no_points" "They carry no points.";
    SEEN_OF_IT "seen_of_it" "Seen of it";
    ANSWERED_BY "answered_by" "Answered only by";
    NOT_ANSWERED_BY "not_answered_by" "Not answered by";
    MARKS_OPEN "marks_open" "Marks still open";
    SHOWN_BY "shown_by" "{rule} (shown by {check})";

    // What is open.
    UNKNOWN "unknown" "Could not be judged";
    ALL_JUDGED "all_judged" "Every rule that is due could be judged.";
    LACKING_PART "lacking_part" "{part} ({count})";
    IN_LEDGER "in_ledger" "Each of them stands in the ledger, with the fact that it lacked.";

    // What to check next.
    NEXT "next" "Check next";
    NONE_OPEN "none_open" "No check is open.";
    MINUTES "minutes" "{minutes} min";
    COULD_CHANGE "could_change" "could change what to do";
    CHECK "check" "{title} [{id}], {minutes} min";
    WHAT_TO_DO "what_to_do" "What to do";
    WAYS "ways" "Ways";
    NO_CAMERA_NO_SPEECH "no_camera_no_speech" "{way} (no camera, no speech)";
    NO_CAMERA "no_camera" "{way} (no camera)";
    NO_SPEECH "no_speech" "{way} (no speech)";
    WOULD_CHANGE "would_change" "What it would change";
    RESULTS "results"
        "A good result leaves {good} points ({good_band}); a bad one comes to {bad} at most ({bad_band}).";
    AND_THEN "and_then" "And then";
    WAYS_DOWN "ways_down" "Enough to bring the band down, if every result is good";
    WAYS_EMPLOYER "ways_down.employer" "By what the employer could verify:";
    WAYS_CANDIDATE "ways_down.candidate" "By what the candidate could show:";
    WAYS_TOGETHER "ways_down.together" "By both together:";
    WAY_DOWN "way_down" "{checks} ({minutes} min): leaves {points} points ({band}).";
    BOTH "both" "{one} and {other}";

    // The ledger.
    LEDGER "ledger" "Every rule";
    THE_LEDGER "the_ledger" "The ledger";
    RULE "rule" "Rule";
    COMPARED_OR_MISSING "compared_or_missing" "What was compared or missing";
    STATE_FIRED "state.fired" "Found something";
    STATE_PREVIEW "state.preview" "Seen, without points";
    STATE_QUIET "state.quiet" "Found nothing that differs";
    STATE_UNKNOWN "state.unknown" "Lacked a fact";
    STATE_NOT_DUE "state.not_yet_due" "Not yet due";
    LEDGER_KEY "ledger_key"
        "Rules that carry no points stand here too, so these counts are higher than those above.";
    TOLD_ABOVE "told_above" "Found something; told above";
    KNOWN_FROM "known_from" "{state}, usually known from {stage}";
    UP_TO "up_to" "Up to {points} points.";
    FAILED "failed" "Rules that returned an error or ran over their budget";
    COMPARED_NOTE "compared_note" "Compared {compares}.";
    DUE_FROM "due_from" "Due from {stage}; would compare {compares}.";
    SEEN_NO_POINTS "seen_no_points" "Seen; carries no points: {why}";

    // For want of what. A place of its own for each reason: the fact is the subject.
    NOT_GIVEN "missing.not_provided" "{fact} was not given.";
    NOT_PARSEABLE "missing.not_parseable" "{fact} cannot be compared as it was given.";
    NOT_YET_DUE "missing.not_yet_due" "{fact} is not due yet.";
    NOT_DECIDABLE "missing.not_decidable" "{fact} does not decide it as it was given.";
    TOO_OLD "missing.too_old" "{fact} rests on a list that is too old.";
    LACKED_NOT_GIVEN "lacked.not_provided" "{fact} was not given; would compare {compares}.";
    LACKED_NOT_PARSEABLE "lacked.not_parseable"
        "{fact} cannot be compared as it was given; would compare {compares}.";
    LACKED_NOT_YET_DUE "lacked.not_yet_due" "{fact} is not due yet; would compare {compares}.";
    LACKED_NOT_DECIDABLE "lacked.not_decidable"
        "{fact} does not decide it as it was given; would compare {compares}.";
    LACKED_TOO_OLD "lacked.too_old"
        "{fact} rests on a list that is too old; would compare {compares}.";

    // Sum and range.
    SUM_AND_RANGE "sum_and_range" "Sum and range";
    SUM "sum" "Sum";
    POINTS_BAND "points_band" "{points} points: {band}";
    SUM_LINE "sum_line" "Sum {points} points: {band}.";
    SETTLED "settled" "Once all is settled";
    RANGE "range" "{low} to {high} points ({low_band} to {high_band})";
    JUDGED "judged" "Judged";
    JUDGED_RULES "judged_rules" "{judged} of {due} rules";
    OPERATING "operating" "Operating point";
    THRESHOLDS "thresholds"
        "From {verify} points: {verify_band}; from {escalate} points and two causes: {escalate_band} ({policy})";
    REST_ON "rest_on" "The points rest on";
    REST_PART "rest_part" "{basis} {points}";
    STAMP_HAND_SET "stamp.hand_set"
        "hirerisk {engine}, rules {version} {rules}, weights {weights_version} {weights}, set by hand.";
    STAMP_FITTED "stamp.fitted"
        "hirerisk {engine}, rules {version} {rules}, weights {weights_version} {weights}, fitted: {data}.";
    MADE_FIRST "made.first_party" "Made for {purpose}, for the employer itself.";
    MADE_THIRD "made.third_party" "Made for {purpose}, for another employer.";
    VALUES_SHOWN "values_shown" "Values shown: {redaction}. Document: {schema}.";

    // The candidate's copy.
    NOTICE_HEAD "notice.head" "Notice to {id}: what was compared, as of {as_of}";
    NOTICE_ABOUT "notice.about"
        "Facts about your application and work were compared with each other. What does not fit is named below, and honest people show each of it. It proves nothing. A person decides, after the checks below and after hearing you.";
    NOTICE_ABOUT_THIRD "notice.about_third"
        "On behalf of an employer, facts about your application and work were compared with each other. What does not fit is named below, and honest people show each of it. It proves nothing. A person decides, after the checks below and after hearing you.";
    NOTICE_PURPOSE "notice.purpose" "What it is for: {purpose}.";
    NOTICE_DATA "notice.data" "Data that were compared";
    DATA_CLAIMED "notice.data.claimed" "{class}, as you gave them.";
    DATA_OBSERVED "notice.data.observed" "{class}, as the employer's own systems and staff recorded them.";
    DATA_VERIFIED "notice.data.verified" "{class}, as a verifier of the employer's found them.";
    NOTICE_FACT "notice.fact" "{means} ({origin})";
    NOTICE_FACT_AT "notice.fact_at" "{means} ({origin}, {at})";
    NOTICE_ANSWERED "notice.answered" "Already answered, in whole or in part, by";
    NOTICE_CHECKS "notice.checks" "Checks that settle it; of the ways to make one you may choose";
    NOTICE_CHECK "notice.check" "{title}, about {minutes} minutes";
    NOTICE_CORRECT "notice.correct"
        "If a fact is wrong, old or not yours, say so, name it, and send what shows the right one: it is corrected, and everything is compared anew as if the wrong fact had never been there. You may ask for a copy of your data and for a person to look at it, and you may add what explains a finding.";
    NOTICE_CONTACT "notice.contact" "Where to answer: {contact}";
    CLASS_CLAIMS "class.claims" "Names, homes, travel, posts and studies";
    CLASS_CONTACTS "class.contacts" "Mailboxes and telephone numbers";
    CLASS_APPLICATIONS "class.applications" "Applications and their course";
    CLASS_SESSIONS "class.sessions" "Sign-ins, calls and tests, with the network that each came through";
    CLASS_DEVICES "class.devices" "Work devices, their state and their software";
    CLASS_DELIVERIES "class.deliveries" "Deliveries, and where they went";
    CLASS_PAYMENTS "class.payments" "Accounts that receive pay, and who holds them";
    CLASS_DOCUMENTS "class.documents" "Identity papers and the checks of them";
    CLASS_REFERENCES "class.references" "Referees, and how they were reached";
    CLASS_PERSONAS "class.personas" "Public profiles and published work";
    CLASS_INTERVIEWS "class.interviews" "Interviews and what was noted at them";
    CLASS_ACCESS "class.access" "Access to systems";
    CLASS_CONDUCT "class.conduct" "What happened at work";
    CLASS_CHECKS "class.checks" "Results of checks";
    CLASS_EMPLOYER "class.employer" "The employer's own dates, approvals and rules";
    CLASS_ROLE "class.role" "The role";
    CLASS_INTERMEDIARY "class.intermediary" "Agencies and contractors in between";
    CLASS_LINKS "class.links" "Things that several records share";
    CLASS_LISTS "class.lists" "Lists of numbers, networks and firms that reports have published";
    CLASS_OTHER "class.other" "Other data";

    // What changed between two reports.
    CHANGED "changes.head" "What changed for {id}, as of {as_of}";
    CHANGED_MOMENTS "changes.head_moments" "What changed for {id}: as of {before} before, as of {now} now";
    NOT_ALONE "changes.not_alone" "Not only the profile differs between the two reports.";
    DIFFERS_CANDIDATE "changes.differs.candidate" "They stand under two tokens, so they may be two people.";
    DIFFERS_MOMENT "changes.differs.moment" "They are of two moments, so more may have been recorded.";
    DIFFERS_ENGINE "changes.differs.engine" "They were made by two versions of the library.";
    DIFFERS_RULES "changes.differs.rules" "They rest on two sets of rules.";
    DIFFERS_WEIGHTS "changes.differs.weights" "They rest on two sets of weights.";
    DIFFERS_EXCEPTIONS "changes.differs.exceptions" "They rest on two sets of exceptions.";
    DIFFERS_POLICY "changes.differs.policy" "They have two sets of thresholds.";
    DIFFERS_REDACTION "changes.differs.redaction"
        "They show values differently, so sentences are not compared.";
    DIFFERS_LANGUAGE "changes.differs.language"
        "They are in two languages, so sentences are not compared.";
    NOTHING_CHANGED "changes.nothing" "Nothing changed.";
    NO_LINE_CHANGED "changes.no_line" "No line changed.";
    LINE_NEW "changes.new" "New: {says}";
    LINE_GONE "changes.gone" "Gone. It said: {says}";
    LINE_COUNTS "changes.counts" "Counts {now} now, {before} before: {says}";
    LINE_RESTS "changes.rests" "Counts the same, and rests on other facts or places.";
    IT_SAID "changes.it_said" "It said: {says}";
    IT_SAYS "changes.it_says" "It says: {says}";
    RULES_CHANGED "changes.rules" "Rules of which something else became";
    STATES "changes.states" "Before: {before}; now: {now}";
    NO_STATE "changes.no_state" "Not among the rules";
    NO_LONGER_DUE "changes.no_longer_due" "Checks that are no longer named";
    NEWLY_DUE "changes.newly_due" "Checks that were not named before";
    CHANGED_SUM "changes.sum"
        "Sum {before} points before: {band_before}. Now {now} points ({points}): {band_now}.";
    CHANGED_RANGE "changes.range" "Once all is settled: {before} before, {now} now.";
    CHANGED_JUDGED "changes.judged"
        "{judged_before} of {due_before} rules judged before, {judged} of {due} now.";

    // What was known when.
    TIMELINE "timeline" "Timeline";
    TIMELINE_HEAD "timeline.head" "Timeline of {id} up to {until}";
    TIMELINE_MEANS "timeline.means"
        "Each step tells what could be seen from what had been recorded by then. What has no date is there from its stage on.";
    STEP_HEAD "timeline.step" "{at}, stage {stage}";
    REPORTED_ON "timeline.reported_on"
        "Nothing was recorded: on this day reports named products, services, domains or firms that they had not named before.";
    STEP_ROSE "timeline.rose" "Rose: {title}";
    STEP_FELL "timeline.fell" "Fell: {title}";
    STEP_RECOUNTED "timeline.recounted" "Counts otherwise: {title}";
    STEP_GONE "timeline.gone" "Gone: {title}";
    COUNTS_BESIDE "timeline.counts_beside" "Counts {counted} now, beside the other lines.";
    HAD_SAID "timeline.had_said" "Before: {says}";
    NOTHING_DATED "timeline.nothing_dated" "Nothing that has a date was recorded before the end.";
    STEP_FOOT "timeline.foot"
        "{points} points: {band}. {judged} of {due} rules judged; once all is settled {low} to {high} ({low_band} to {high_band}).";
    FIRST_REACHED "timeline.first_reached" "First reached";
    REACHED_ON "timeline.reached_on" "{band} on {at}";
    REACHED_NEVER "timeline.reached_never" "{band} never";
    KNOWN_EARLIER "timeline.known_earlier"
        "Could have been known earlier, if it was so already then and the check had been made";
    NOTHING_EARLIER "timeline.nothing_earlier"
        "Of no finding does the record show that a check named at an earlier step would have told it.";
    TIMELINE_KEY "timeline.key"
        "Each step of the line is a moment at which something was recorded. The fine marks stand at {verify} ({verify_band}) and at {escalate} points ({escalate_band}).";

    // How parts are joined.
    LABELLED "labelled" "{label}: {text}";
    CLOSED "closed" "{text}.";
    DATED "dated" "{origin}, {at}";
    FACT "fact" "{pointer} = {value} ({origin})";

    // Values.
    MASKED "masked" "{kind} {letter}";
    DECLARED_NAME "name.declared" "the declared name";
    SECOND_NAME "name.second" "a second declared name";
    ANOTHER_NAME "name.another" "another name";
    NOT_GIVEN_VALUE "not_given" "not given";

    // Words of fixed sets.
    BAND_ROUTINE "band.routine" "routine";
    BAND_VERIFY "band.verify" "verify";
    BAND_ESCALATE "band.escalate" "escalate";
    STAGE_APPLICATION "stage.application" "application";
    STAGE_SCREENING "stage.screening" "screening";
    STAGE_INTERVIEW "stage.interview" "interview";
    STAGE_OFFER "stage.offer" "offer";
    STAGE_ONBOARDING "stage.onboarding" "onboarding";
    STAGE_EMPLOYMENT "stage.employment" "employment";
    BASIS_ASSUMED "basis.assumed" "assumed";
    BASIS_EXPERT "basis.expert" "expert";
    BASIS_LITERATURE "basis.literature" "literature";
    BASIS_FITTED "basis.fitted" "fitted({cases})";
    SHOWN_FULL "redaction.full" "full";
    SHOWN_MASKED "redaction.masked" "masked";
    SHOWN_CODES "redaction.codes" "codes";
}

counted! {
    LEFT_OUT "notice.later_facts"
        "{count} entry is dated after the moment of the assessment and not read.",
        "{count} entries are dated after the moment of the assessment and not read.";
    ENDED "notice.exceptions_ended"
        "{count} exception of the employer's has ended and lowers nothing.",
        "{count} exceptions of the employer's have ended and lower nothing.";
    STEPS_LEFT_OUT "timeline.left_out"
        "Left out: {count} moment at which something was recorded and no line changed.",
        "Left out: {count} moments at which something was recorded and no line changed.";
    EARLIER "timeline.earlier"
        "{title} [{rule}]: known since {since}; from {from}, {count} day earlier, by: {check}",
        "{title} [{rule}]: known since {since}; from {from}, {count} days earlier, by: {check}";
    ENTRIES "entries" "{count} entry", "{count} entries";
    WANT_OF "want_of" "{count} rule, for want of facts on", "{count} rules, for want of facts on";
}
