-- Tables of one release, with the columns that the dashboard reads (see ARCHITECTURE.md), in the order of the rows in responses.
CREATE TABLE observations (
    indicator VARCHAR NOT NULL, geo_level VARCHAR NOT NULL, geo VARCHAR NOT NULL, freq VARCHAR NOT NULL,
    period VARCHAR NOT NULL, breakdown VARCHAR NOT NULL,
    value DECIMAL(18, 4), value_low DECIMAL(18, 4), value_high DECIMAL(18, 4),
    numerator DECIMAL(18, 4), denominator DECIMAL(18, 4), status VARCHAR NOT NULL,
    delivered INTEGER, expected INTEGER, covered_to DATE, reference_year INTEGER,
    -- computed on read: the dimensions of the breakdown, and the first and last month of the period
    dimensions VARCHAR GENERATED ALWAYS AS (regexp_replace(breakdown, '=[^;]*', '', 'g')),
    first_month VARCHAR GENERATED ALWAYS AS (CASE freq
        WHEN 'A' THEN period || '-01'
        WHEN 'S' THEN printf('%s-%02d', period[1:4], 6 * CAST(period[7] AS INTEGER) - 5)
        WHEN 'Q' THEN printf('%s-%02d', period[1:4], 3 * CAST(period[7] AS INTEGER) - 2)
        ELSE period END),
    last_month VARCHAR GENERATED ALWAYS AS (CASE freq
        WHEN 'A' THEN period || '-12'
        WHEN 'S' THEN printf('%s-%02d', period[1:4], 6 * CAST(period[7] AS INTEGER))
        WHEN 'Q' THEN printf('%s-%02d', period[1:4], 3 * CAST(period[7] AS INTEGER))
        ELSE period END)
);
CREATE TABLE indicators (
    indicator VARCHAR NOT NULL, position INTEGER NOT NULL, theme VARCHAR NOT NULL,
    title_it VARCHAR NOT NULL, title_en VARCHAR NOT NULL,
    description_it VARCHAR NOT NULL, description_en VARCHAR NOT NULL,
    method_it VARCHAR NOT NULL, method_en VARCHAR NOT NULL, norm_it VARCHAR, norm_en VARCHAR,
    unit VARCHAR NOT NULL, formula VARCHAR NOT NULL,
    numerator_it VARCHAR NOT NULL, numerator_en VARCHAR NOT NULL, numerator_counts VARCHAR,
    denominator_it VARCHAR, denominator_en VARCHAR, denominator_counts VARCHAR,
    kind VARCHAR NOT NULL, direction VARCHAR NOT NULL, protection VARCHAR NOT NULL, decimals INTEGER NOT NULL,
    datasets VARCHAR NOT NULL, geo_levels VARCHAR NOT NULL, freqs VARCHAR NOT NULL, breakdowns VARCHAR NOT NULL,
    additivity VARCHAR, prefectures VARCHAR, threshold DECIMAL(18, 4)
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
    parent VARCHAR, nuts VARCHAR, population BIGINT NOT NULL, population_year INTEGER
);
CREATE TABLE deliveries (
    dataset VARCHAR NOT NULL, prefecture VARCHAR NOT NULL, period VARCHAR NOT NULL, state VARCHAR NOT NULL, late BOOLEAN,
    -- Early releases also have the states partial and refused.
    outcome VARCHAR GENERATED ALWAYS AS (CASE state WHEN 'partial' THEN 'received' WHEN 'refused' THEN 'missing' ELSE state END)
);
CREATE TABLE national_reports (
    dataset VARCHAR NOT NULL, report_date DATE, rows BIGINT NOT NULL, rejected BIGINT NOT NULL, flags VARCHAR NOT NULL,
    repeated VARCHAR NOT NULL
);
CREATE TABLE checks (dataset VARCHAR NOT NULL, rule VARCHAR NOT NULL, message_it VARCHAR NOT NULL, message_en VARCHAR NOT NULL);
CREATE TABLE projects (
    project VARCHAR NOT NULL, title_it VARCHAR, title_en VARCHAR, fund VARCHAR NOT NULL, objective VARCHAR NOT NULL,
    lead_prefecture VARCHAR NOT NULL, budget_eur DECIMAL(18, 2) NOT NULL,
    start_date DATE NOT NULL, end_date DATE NOT NULL,
    target_public_operators BIGINT, target_private_operators BIGINT, period VARCHAR NOT NULL
);
CREATE TABLE project_tasks (
    project VARCHAR NOT NULL, period VARCHAR NOT NULL, report_date DATE NOT NULL, work_package VARCHAR NOT NULL,
    task VARCHAR NOT NULL, title_it VARCHAR, title_en VARCHAR, planned_start DATE NOT NULL, planned_end DATE NOT NULL,
    progress DECIMAL(5, 4) NOT NULL
);
CREATE TABLE project_milestones (
    project VARCHAR NOT NULL, milestone VARCHAR NOT NULL, title_it VARCHAR, title_en VARCHAR, planned_on DATE NOT NULL,
    reached_on DATE
);
CREATE TABLE project_spending (
    project VARCHAR NOT NULL, period VARCHAR NOT NULL, report_date DATE NOT NULL, committed_eur DECIMAL(18, 2) NOT NULL,
    paid_eur DECIMAL(18, 2) NOT NULL, certified_eur DECIMAL(18, 2) NOT NULL
);
CREATE TABLE project_networks (
    project VARCHAR NOT NULL, prefecture VARCHAR NOT NULL, network VARCHAR NOT NULL, network_kind VARCHAR NOT NULL,
    established_on DATE NOT NULL, closed_on DATE, subjects INTEGER
);
