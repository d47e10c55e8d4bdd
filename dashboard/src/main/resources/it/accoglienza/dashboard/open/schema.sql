-- One release of the open layer (ARCHITECTURE.md): the columns that the dashboard reads, in the order readers get them.
CREATE TABLE observations (
    indicator VARCHAR NOT NULL, geo_level VARCHAR NOT NULL, geo VARCHAR NOT NULL, freq VARCHAR NOT NULL,
    period VARCHAR NOT NULL, breakdown VARCHAR NOT NULL,
    value DECIMAL(18, 4), numerator DECIMAL(18, 4), denominator DECIMAL(18, 4), status VARCHAR NOT NULL,
    delivered INTEGER, expected INTEGER,
    -- computed when a question uses them: the breakdown without its codes, and the months that the period spans
    dimensions VARCHAR GENERATED ALWAYS AS (regexp_replace(breakdown, '=[^;]*', '', 'g')),
    first_month VARCHAR GENERATED ALWAYS AS (CASE freq
        WHEN 'A' THEN period || '-01'
        WHEN 'Q' THEN printf('%s-%02d', period[1:4], 3 * CAST(period[7] AS INTEGER) - 2)
        ELSE period END),
    last_month VARCHAR GENERATED ALWAYS AS (CASE freq
        WHEN 'A' THEN period || '-12'
        WHEN 'Q' THEN printf('%s-%02d', period[1:4], 3 * CAST(period[7] AS INTEGER))
        ELSE period END)
);
CREATE TABLE indicators (
    indicator VARCHAR NOT NULL, position INTEGER NOT NULL, theme VARCHAR NOT NULL,
    title_it VARCHAR NOT NULL, title_en VARCHAR NOT NULL,
    description_it VARCHAR NOT NULL, description_en VARCHAR NOT NULL,
    method_it VARCHAR NOT NULL, method_en VARCHAR NOT NULL, norm_it VARCHAR, norm_en VARCHAR,
    unit VARCHAR NOT NULL, formula VARCHAR NOT NULL,
    numerator_it VARCHAR NOT NULL, numerator_en VARCHAR NOT NULL, denominator_it VARCHAR, denominator_en VARCHAR,
    kind VARCHAR NOT NULL, direction VARCHAR NOT NULL, protection VARCHAR NOT NULL, decimals INTEGER NOT NULL,
    datasets VARCHAR NOT NULL, geo_levels VARCHAR NOT NULL, freqs VARCHAR NOT NULL, breakdowns VARCHAR NOT NULL
);
CREATE TABLE datasets (
    dataset VARCHAR NOT NULL, position INTEGER NOT NULL, title_it VARCHAR NOT NULL, title_en VARCHAR NOT NULL,
    description_it VARCHAR NOT NULL, description_en VARCHAR NOT NULL, delivered_by VARCHAR NOT NULL, every VARCHAR NOT NULL
);
CREATE TABLE fields (
    dataset VARCHAR NOT NULL, field VARCHAR NOT NULL, position INTEGER NOT NULL, header VARCHAR NOT NULL,
    type VARCHAR NOT NULL, unit VARCHAR, required BOOLEAN NOT NULL, codes VARCHAR, sensitivity VARCHAR NOT NULL,
    title_it VARCHAR NOT NULL, title_en VARCHAR NOT NULL
);
CREATE TABLE codes (
    code_list VARCHAR NOT NULL, code VARCHAR NOT NULL, position INTEGER NOT NULL,
    label_it VARCHAR NOT NULL, label_en VARCHAR NOT NULL
);
CREATE TABLE geographies (
    geo_level VARCHAR NOT NULL, geo VARCHAR NOT NULL, name_it VARCHAR NOT NULL, name_en VARCHAR NOT NULL,
    parent VARCHAR, nuts VARCHAR, population BIGINT NOT NULL
);
CREATE TABLE deliveries (
    dataset VARCHAR NOT NULL, prefecture VARCHAR NOT NULL, period VARCHAR NOT NULL, state VARCHAR NOT NULL,
    received_on DATE
);
