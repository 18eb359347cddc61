-- Digests from values in their one writing: HMAC-SHA-256 by the key of a kind, the first 16 bytes. Near the source, so
-- that neither the values nor the secret travel.
--
-- With the key filled up with zeros to 64 bytes, `inner_pad` is each byte of it XOR 0x36 and `outer_pad` each byte XOR 0x5c:
--
--   digest = first 16 bytes of SHA-256(outer_pad, SHA-256(inner_pad, value))
--
-- Here the pads are texts of hexadecimal digits, 128 each. Where a word must change:
--
--   DuckDB      sha256(unhex(...)) is hexadecimal text already; hex(encode(value)) of the value
--   Spark       sha2(unhex(...), 256) is hexadecimal text already; hex(value)
--   PostgreSQL  sha256(decode(..., 'hex')), encode(convert_to(value, 'UTF8'), 'hex')
--   Snowflake   SHA2_BINARY(HEX_DECODE_BINARY(...)), HEX_ENCODE(value)
--   BigQuery    TO_HEX(SHA256(FROM_HEX(...))), TO_HEX(CAST(value AS BYTES))
--
-- In: plain_values (kind, value), key_pads (kind, inner_pad, outer_pad). Out: digests.

CREATE TABLE digests AS
SELECT i.kind, i.value,
       substr(encode(sha256(decode(i.outer_pad || encode(i.inner_hash, 'hex'), 'hex')), 'hex'), 1, 32) AS digest
FROM (
    SELECT v.kind, v.value, k.outer_pad,
           sha256(decode(k.inner_pad || encode(v.value, 'hex'), 'hex')) AS inner_hash
    FROM plain_values v JOIN key_pads k ON k.kind = v.kind
) i;
