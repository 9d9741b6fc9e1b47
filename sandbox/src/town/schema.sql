-- The town's tables. Moments are Unix milliseconds, days are ISO text (Europe/Brussels),
-- balances are thousandths of a point, prices of promotions whole points, prices of cards cents.

CREATE TABLE card_system (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,
    cash_in_allowed INTEGER NOT NULL,
    grace_days      INTEGER NOT NULL
) STRICT;

CREATE TABLE city (
    name        TEXT NOT NULL,
    folded      TEXT PRIMARY KEY,      -- lower case, `_` and `-` as spaces: what cities are compared by
    card_system INTEGER NOT NULL REFERENCES card_system
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name TEXT NOT NULL
) STRICT;

-- What a counter may do in a card system; `groups` is a comma list.
CREATE TABLE counter_card_system (
    counter     INTEGER NOT NULL REFERENCES counter,
    card_system INTEGER NOT NULL REFERENCES card_system,
    registers   INTEGER NOT NULL,
    grants      INTEGER NOT NULL,
    groups      TEXT NOT NULL,
    PRIMARY KEY (counter, card_system)
) STRICT, WITHOUT ROWID;

CREATE TABLE employee (
    uid              TEXT PRIMARY KEY,
    given_name       TEXT NOT NULL,
    family_name      TEXT NOT NULL,
    nick             TEXT NOT NULL,
    shows            TEXT NOT NULL,     -- what signing in as this person shows, in Dutch
    rank             INTEGER NOT NULL,  -- behind an open door the first one acts when nobody is named
    reads_promotions INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE employee_counter (
    employee TEXT NOT NULL REFERENCES employee,
    counter  INTEGER NOT NULL REFERENCES counter,
    role     TEXT NOT NULL,
    PRIMARY KEY (employee, counter)
) STRICT, WITHOUT ROWID;

-- Who may sign requests.
CREATE TABLE consumer (
    key    TEXT PRIMARY KEY,
    secret TEXT NOT NULL,
    name   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE consumer_right (
    consumer   TEXT NOT NULL REFERENCES consumer,
    permission TEXT NOT NULL,
    PRIMARY KEY (consumer, permission)
) STRICT, WITHOUT ROWID;

-- Who is signed in, and through which consumer; uid is of an employee or a passholder.
CREATE TABLE access_token (
    token    TEXT PRIMARY KEY,
    secret   TEXT NOT NULL,
    consumer TEXT NOT NULL REFERENCES consumer,
    uid      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passholder (
    id            INTEGER PRIMARY KEY,
    uid           TEXT NOT NULL UNIQUE COLLATE NOCASE,
    first_name    TEXT NOT NULL,
    last_name     TEXT NOT NULL,
    nick          TEXT NOT NULL,
    email         TEXT,
    gender        TEXT NOT NULL,
    date_of_birth TEXT NOT NULL,
    insz          TEXT UNIQUE,
    street        TEXT NOT NULL,
    postal_code   TEXT NOT NULL,
    city          TEXT NOT NULL,
    points        INTEGER NOT NULL CHECK (points >= 0),
    checkins      INTEGER NOT NULL,
    registered_at INTEGER NOT NULL REFERENCES counter,
    deleted       INTEGER NOT NULL,
    shows         TEXT NOT NULL
) STRICT;

CREATE TABLE membership (
    passholder               INTEGER NOT NULL REFERENCES passholder,
    card_system              INTEGER NOT NULL REFERENCES card_system,
    blocked                  INTEGER NOT NULL,
    kansenstatuut_end        TEXT,      -- absent: no kansenstatuut in this system
    kansenstatuut_suspended  TEXT,
    PRIMARY KEY (passholder, card_system)
) STRICT, WITHOUT ROWID;

CREATE TABLE association (
    passholder  INTEGER NOT NULL REFERENCES passholder,
    id          INTEGER NOT NULL,
    name        TEXT NOT NULL,
    card_system INTEGER NOT NULL REFERENCES card_system,
    end_date    TEXT NOT NULL
) STRICT;

CREATE TABLE group_pass (
    id                INTEGER PRIMARY KEY,
    uuid              TEXT NOT NULL,
    name              TEXT NOT NULL,
    end_date          TEXT NOT NULL,
    tickets_per_year  INTEGER NOT NULL,
    available_tickets INTEGER NOT NULL
) STRICT;

CREATE TABLE card (
    number      TEXT PRIMARY KEY,
    chip        TEXT UNIQUE COLLATE NOCASE,
    card_system INTEGER NOT NULL REFERENCES card_system,
    kind        TEXT NOT NULL,
    status      TEXT NOT NULL,
    counter     INTEGER REFERENCES counter,      -- where it was sent to
    city        TEXT,
    passholder  INTEGER REFERENCES passholder,
    group_pass  INTEGER REFERENCES group_pass,
    issued      INTEGER                          -- the newest one is the current card
) STRICT, WITHOUT ROWID;
CREATE INDEX card_of_passholder ON card (passholder, card_system, issued);

CREATE TABLE voucher (
    number      TEXT PRIMARY KEY,
    card_system INTEGER NOT NULL REFERENCES card_system,
    type_name   TEXT NOT NULL,
    status      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE price (
    id             INTEGER PRIMARY KEY,
    card_system    INTEGER NOT NULL REFERENCES card_system,
    reason         TEXT NOT NULL,
    kansenstatuut  INTEGER NOT NULL,
    age_from       INTEGER,
    age_to         INTEGER,
    voucher_prefix TEXT,
    cents          INTEGER NOT NULL
) STRICT;

CREATE TABLE promotion (
    id            INTEGER PRIMARY KEY,
    title         TEXT NOT NULL,
    title_folded  TEXT NOT NULL,
    intro         TEXT NOT NULL,
    terms         TEXT NOT NULL,
    points        INTEGER NOT NULL CHECK (points >= 0),
    owner         INTEGER REFERENCES card_system,
    created       INTEGER NOT NULL,
    cashing_begin INTEGER,
    cashing_end   INTEGER,
    publish_begin INTEGER,
    publish_end   INTEGER,
    spotlight     INTEGER NOT NULL,
    max_units     INTEGER,              -- absent: unlimited
    units_taken   INTEGER NOT NULL CHECK (max_units IS NULL OR units_taken <= max_units),
    period_type   TEXT,
    period_volume INTEGER
) STRICT;
CREATE INDEX promotion_sold_out ON promotion (id) WHERE units_taken >= max_units;

CREATE TABLE promotion_city (
    promotion INTEGER NOT NULL REFERENCES promotion,
    city      TEXT NOT NULL REFERENCES city,
    PRIMARY KEY (promotion, city)
) STRICT, WITHOUT ROWID;

CREATE TABLE promotion_counter (
    promotion INTEGER NOT NULL REFERENCES promotion,
    counter   INTEGER NOT NULL REFERENCES counter,
    PRIMARY KEY (promotion, counter)
) STRICT, WITHOUT ROWID;

CREATE TABLE promotion_card_system (
    promotion   INTEGER NOT NULL REFERENCES promotion,
    card_system INTEGER NOT NULL REFERENCES card_system,
    PRIMARY KEY (promotion, card_system)
) STRICT, WITHOUT ROWID;

CREATE TABLE promotion_picture (
    promotion INTEGER NOT NULL REFERENCES promotion,
    rank      INTEGER NOT NULL,
    address   TEXT NOT NULL,
    PRIMARY KEY (promotion, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE redemption (
    id         INTEGER PRIMARY KEY,
    passholder INTEGER NOT NULL REFERENCES passholder,
    promotion  INTEGER NOT NULL REFERENCES promotion,
    counter    INTEGER NOT NULL REFERENCES counter,
    moment     INTEGER NOT NULL
) STRICT;
CREATE INDEX redemption_of_passholder ON redemption (passholder, promotion, moment);
