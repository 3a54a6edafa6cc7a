-- Searching and sorting names. The name itself is never touched: these are read from it.

-- Vietnamese order (a ă â … d đ …, then the tones), and Phường 2 before Phường 10. After an upgrade of PostgreSQL with
-- another ICU nothing is to be done: no index rests on it.
CREATE COLLATION vietnamese (provider = icu, locale = 'vi-u-kn-true');

-- name_plain: lower case, without accents, đ as d. What somebody types who types no accents.
-- name_toned: lower case, with accents, the tone always on the second letter of oa, oe and uy: Hòa and Hoà are written
-- differently and are one name; Mường Bằng and Mường Bang are two.
-- SearchText says the same of what is sought.
ALTER TABLE unit_version
    ADD COLUMN name_plain text GENERATED ALWAYS AS (
        translate(regexp_replace(regexp_replace(
            normalize(lower(name), NFD), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g'), 'đ', 'd')) STORED,
    ADD COLUMN name_toned text GENERATED ALWAYS AS (
        normalize(regexp_replace(regexp_replace(regexp_replace(
            normalize(lower(name), NFD),
            '(o)([\u0300\u0301\u0303\u0309\u0323])([ae])', '\1\3\2', 'g'),
            '(u)([\u0300\u0301\u0303\u0309\u0323])(y)', '\1\3\2', 'g'), '\s+', ' ', 'g'), NFC)) STORED;
