-- What candidates share, as `find_links` tells it, by a join of exported keys.
--
-- Plain SQL: it runs as it stands in DataFusion, DuckDB and SQLite. In Spark, Snowflake or BigQuery put a schema
-- before the names of tables as usual. Days are numbers (days since 1970-01-01) and kinds a sum of powers of two, so
-- that no function of dates or texts is needed. Digests and subjects are texts of hexadecimal digits, and may be bytes.
--
-- In:
--   linkage_keys (epoch, kind, digest, subject, seen, established)   `Keys::rows` of everybody, claimed keys included
--   linkage_kinds (kind, bit, links, strong, fact)                   `KeyKind`: two to the power of its number, the fact it counts for
--   linkage_hubs (kind, digest)                                      what the caller labels: it links nobody
--   linkage_frequencies (kind, digest, per_10_000)                   how many of 10,000 share it by chance
--   closed_cases (subject, confirmed, closed_on)                     how cases ended
--   look (today, retention_days, line_days, crowd, most_visited, closed_days)   one row
--
-- Out: links, link_counts, same_person, linked_people, link_facts.

-- What others may find: established, and seen in time.
CREATE TABLE held AS
SELECT k.kind, k.digest, k.subject, k.seen
FROM linkage_keys k CROSS JOIN look l
WHERE k.established AND k.seen <= l.today AND k.seen >= l.today - l.retention_days;

-- Everybody's keys that can tie two people; also those that are merely claimed.
CREATE TABLE asked AS
SELECT k.subject, k.kind, k.digest, k.seen, k.established, t.strong, t.fact, f.per_10_000,
       CASE WHEN h.digest IS NULL THEN 0 ELSE 1 END AS is_hub
FROM linkage_keys k
JOIN linkage_kinds t ON t.kind = k.kind AND t.links
LEFT JOIN linkage_hubs h ON h.kind = k.kind AND h.digest = k.digest
LEFT JOIN linkage_frequencies f ON f.kind = k.kind AND f.digest = k.digest;

-- How many others hold each, counted by day before anybody is joined with anybody: a crowd costs its days, not
-- its pairs. A line counts within some days of the person's own.
CREATE TABLE sizes AS
SELECT kind, digest, seen, count(*) AS people
FROM held
GROUP BY kind, digest, seen;

CREATE TABLE holders AS
SELECT a.subject, a.kind, a.digest, sum(s.people) AS people
FROM asked a
JOIN sizes s ON s.kind = a.kind AND s.digest = a.digest
CROSS JOIN look l
WHERE a.kind <> 'line' OR abs(a.seen - s.seen) <= l.line_days
GROUP BY a.subject, a.kind, a.digest;

-- A crowd is not joined at all, unless the kind is strong.
CREATE TABLE looked_up AS
SELECT a.subject, a.kind, a.digest, a.seen, a.established, a.strong, a.fact, a.per_10_000, a.is_hub,
       CASE WHEN a.strong THEN 0
            WHEN coalesce(n.people, 0) - CASE WHEN own.subject IS NULL THEN 0 ELSE 1 END > l.most_visited THEN 1
            ELSE 0 END AS is_crowd
FROM asked a
CROSS JOIN look l
LEFT JOIN holders n ON n.subject = a.subject AND n.kind = a.kind AND n.digest = a.digest
LEFT JOIN held own ON own.subject = a.subject AND own.kind = a.kind AND own.digest = a.digest;

-- The join. Of strong kinds every pair is made, as `find_links` does.
CREATE TABLE pairs AS
SELECT a.subject, a.kind, a.digest, h.subject AS other, h.seen
FROM looked_up a
JOIN held h ON h.kind = a.kind AND h.digest = a.digest AND h.subject <> a.subject
CROSS JOIN look l
WHERE a.is_crowd = 0 AND (a.kind <> 'line' OR abs(a.seen - h.seen) <= l.line_days);

-- The same person twice: the same declared name, whole or with a part left out, and something that belongs to one
-- person.
CREATE TABLE met AS
SELECT DISTINCT subject, other FROM pairs;

CREATE TABLE same_name AS
SELECT DISTINCT m.subject, m.other
FROM met m
JOIN linkage_keys a ON a.subject = m.subject
JOIN held h ON h.subject = m.other AND h.digest = a.digest
WHERE (a.kind = 'name' AND h.kind IN ('name', 'short_name')) OR (a.kind = 'short_name' AND h.kind = 'name');

CREATE TABLE same_person AS
SELECT DISTINCT n.subject, n.other
FROM same_name n
JOIN linkage_keys a ON a.subject = n.subject
JOIN linkage_kinds t ON t.kind = a.kind AND (t.strong OR t.kind IN ('telephone', 'mailbox'))
JOIN held h ON h.subject = n.other AND h.kind = a.kind AND h.digest = a.digest;

CREATE TABLE others AS
SELECT p.subject, p.kind, p.digest, p.other, p.seen
FROM pairs p
LEFT JOIN same_person s ON s.subject = p.subject AND s.other = p.other
WHERE s.other IS NULL;

-- Each key that was asked for: how many others hold it.
CREATE TABLE link_sizes AS
SELECT subject, kind, digest, count(*) AS people, min(seen) AS first_seen, max(seen) AS last_seen
FROM others
GROUP BY subject, kind, digest;

CREATE TABLE links AS
SELECT a.subject, a.kind, a.digest, a.established, a.strong, a.fact, a.per_10_000, a.is_hub,
       CASE WHEN a.is_crowd = 1 THEN l.most_visited + 1 ELSE coalesce(n.people, 0) END AS people,
       CASE WHEN n.people <= l.crowd THEN n.first_seen END AS first_seen,
       CASE WHEN n.people <= l.crowd THEN n.last_seen END AS last_seen
FROM looked_up a
CROSS JOIN look l
LEFT JOIN link_sizes n ON n.subject = a.subject AND n.kind = a.kind AND n.digest = a.digest;

-- Who shares which kinds with whom: neither by hubs nor by crowds; by a strong kind, whatever its crowd.
CREATE TABLE sharing AS
SELECT DISTINCT o.subject, o.other, o.kind
FROM others o
JOIN links k ON k.subject = o.subject AND k.kind = o.kind AND k.digest = o.digest
CROSS JOIN look l
WHERE k.is_hub = 0 AND (k.people <= l.crowd OR k.strong);

-- The facts that count: distinct others over all keys of a fact. No row where a crowd holds one of them: unknown.
CREATE TABLE sharing_counts AS
SELECT s.subject, t.fact, count(DISTINCT s.other) AS people
FROM sharing s JOIN linkage_kinds t ON t.kind = s.kind
GROUP BY s.subject, t.fact;

CREATE TABLE link_counts AS
SELECT k.subject, k.fact, coalesce(max(s.people), 0) AS people,
       min(CASE WHEN k.people > 0 THEN k.is_hub END) AS multi_tenant,
       min(CASE WHEN k.is_hub = 0 THEN k.first_seen END) AS first_seen,
       max(CASE WHEN k.is_hub = 0 THEN k.last_seen END) AS last_seen,
       max(CASE WHEN k.is_hub = 0 AND k.people > 0 THEN k.per_10_000 END) AS per_10_000
FROM links k
CROSS JOIN look l
LEFT JOIN sharing_counts s ON s.subject = k.subject AND s.fact = k.fact
WHERE k.fact <> ''
GROUP BY k.subject, k.fact
HAVING max(CASE WHEN k.is_hub = 0 AND k.people > l.crowd THEN 1 ELSE 0 END) = 0;

-- The others with whom a strong kind is shared, or whose case ended; the kinds as a sum of their powers of two.
CREATE TABLE linked_people AS
SELECT s.subject, s.other,
       sum(CASE WHEN t.strong THEN 1 ELSE 0 END) AS strong_kinds,
       count(*) AS all_kinds,
       sum(t.bit) AS kinds,
       max(CASE WHEN c.confirmed THEN 1 WHEN c.subject IS NULL THEN NULL ELSE 0 END) AS confirmed,
       max(c.closed_on) AS closed_on
FROM sharing s
JOIN linkage_kinds t ON t.kind = s.kind
CROSS JOIN look l
LEFT JOIN closed_cases c ON c.subject = s.other AND c.closed_on <= l.today AND c.closed_on >= l.today - l.closed_days
GROUP BY s.subject, s.other
HAVING sum(CASE WHEN t.strong THEN 1 ELSE 0 END) > 0 OR max(c.closed_on) IS NOT NULL;

-- Of each person: with whom most is shared, by strong kinds and by all. The count stands above the kinds: 1048576 is two
-- to the power of 20, more than any kind has.
CREATE TABLE most_shared AS
SELECT subject,
       max(CASE WHEN strong_kinds > 0 THEN strong_kinds * 1048576 + kinds END) AS by_strong_kinds,
       max(CASE WHEN confirmed = 1 THEN all_kinds * 1048576 + kinds END) AS confirmed,
       max(CASE WHEN confirmed = 0 THEN all_kinds * 1048576 + kinds END) AS ended
FROM linked_people
GROUP BY subject;

CREATE TABLE link_facts AS
SELECT a.subject, max(CASE WHEN a.kind = 'line' THEN 1 ELSE 0 END) AS has_line,
       CASE WHEN count(DISTINCT CASE WHEN a.strong THEN a.kind END) >= 2
            THEN coalesce(max(m.by_strong_kinds), 0) END AS same_person_kinds,
       coalesce(max(m.confirmed), 0) AS closed_case,
       coalesce(max(m.ended), 0) AS earlier_record
FROM asked a LEFT JOIN most_shared m ON m.subject = a.subject
GROUP BY a.subject;
