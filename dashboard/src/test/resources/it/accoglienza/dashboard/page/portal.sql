-- An open layer as wide as the real one: 106 prefectures, 20 regions, 26 months. Figures are invented, except the
-- projects' own. Each statement is one table, named in its first line.

-- geographies
SELECT 'country' AS geo_level, 'IT' AS geo, 'Italia' AS name_it, 'Italy' AS name_en, CAST(NULL AS VARCHAR) AS parent,
    'IT' AS nuts, CAST(58943464 AS BIGINT) AS population
UNION ALL SELECT 'region', region_code, name, name, 'IT', nuts2_2021, 1000000
FROM read_csv('../ingest/src/main/resources/reference/regions.csv', all_varchar = true)
UNION ALL SELECT 'prefecture', prefecture_code, name, name, region_code, NULL, 500000
FROM read_csv('../ingest/src/main/resources/reference/prefectures.csv', all_varchar = true);

-- indicators
SELECT * FROM (VALUES
    ('presences', 1, 'reception', 'Persone accolte', 'People hosted', 'Persone presenti nei centri alla fine del periodo.',
     'People present in the centres at the end of the period.', 'Somma delle persone presenti l''ultimo giorno.',
     'Sum of the people present on the last day.', NULL, NULL, 'persons', 'count', 'persone accolte', 'people hosted', NULL,
     NULL, 'stock', 'neutral', 'person', 0, 'stays', 'country;region;prefecture', 'M;Q;A', 'centre_type;centre_size,centre_type'),
    ('capacity', 2, 'reception', 'Posti', 'Places', 'Posti disponibili nei centri.', 'Places in the centres.',
     'Somma dei posti dei centri attivi.', 'Sum of the places of active centres.', NULL, NULL, 'places', 'count', 'posti',
     'places', NULL, NULL, 'stock', 'neutral', 'body', 0, 'centres', 'country;region;prefecture', 'M;Q;A', 'centre_type'),
    ('occupancy_rate', 3, 'reception', 'Tasso di occupazione', 'Occupancy rate', 'Persone accolte ogni 100 posti.',
     'People hosted for every 100 places.', 'Persone accolte divise per i posti.', 'People hosted divided by places.',
     'D.lgs. 142/2015, art. 11', 'Legislative decree 142/2015, art. 11', '%', 'ratio', 'persone accolte', 'people hosted',
     'posti', 'places', 'stock', 'lower_better', 'person', 1, 'stays;centres', 'country;region;prefecture', 'M;Q;A',
     'centre_type'),
    ('presences_per_1000_residents', 4, 'reception', 'Persone accolte ogni 1.000 abitanti',
     'People hosted per 1,000 residents', 'Persone accolte in rapporto agli abitanti.', 'People hosted in relation to residents.',
     'Persone accolte per mille, divise per gli abitanti.', 'People hosted times 1,000, divided by residents.', NULL, NULL,
     'per_1000', 'ratio', 'persone accolte', 'people hosted', 'abitanti', 'residents', 'stock', 'neutral', 'person', 2,
     'stays', 'country;region;prefecture', 'M', ''),
    ('trained_operators', 5, 'training', 'Operatori formati', 'Trained operators', 'Operatori che hanno concluso un corso.',
     'Operators who completed a course.', 'Persone distinte con esito positivo.', 'Distinct people who completed.', NULL,
     NULL, 'persons', 'count', 'operatori', 'operators', NULL, NULL, 'flow', 'higher_better', 'person', 0,
     'courses;enrolments', 'country;region;prefecture', 'A', 'sector'),
    ('project_trained_operators', 6, 'training', 'Operatori formati dai progetti', 'Operators trained by projects',
     'Operatori formati da ciascun progetto.', 'Operators trained by each project.', 'Totali dei progetti.',
     'The projects'' totals.', 'FAMI', 'AMIF', 'persons', 'count', 'operatori', 'operators', NULL, NULL, 'flow',
     'higher_better', 'public', 0, 'courses;enrolments', 'country', 'A', 'project;project,sector'),
    ('project_operators_by_prefecture', 8, 'training', 'Operatori dei progetti per prefettura',
     'Operators of projects by prefecture', 'Operatori formati da ciascun progetto in ogni prefettura.',
     'Operators trained by each project in each prefecture.', 'Operatori distinti.', 'Distinct operators.', NULL, NULL,
     'persons', 'count', 'operatori', 'operators', NULL, NULL, 'stock', 'higher_better', 'person', 0, 'courses;enrolments',
     'region;prefecture', 'A', 'project,sector'),
    ('training_completion_rate', 7, 'training', 'Corsi conclusi con successo', 'Training completion rate',
     'Iscritti che concludono il corso.', 'Enrolled people who complete.', 'Conclusi diviso iscritti.',
     'Completed divided by enrolled.', NULL, NULL, '%', 'ratio', 'conclusi', 'completed', 'iscritti', 'enrolled', 'flow',
     'higher_better', 'person', 1, 'courses;enrolments', 'country;region;prefecture', 'Q;A', '')
) AS t (indicator, position, theme, title_it, title_en, description_it, description_en, method_it, method_en,
        norm_it, norm_en, unit, formula, numerator_it, numerator_en, denominator_it, denominator_en,
        kind, direction, protection, decimals, datasets, geo_levels, freqs, breakdowns);

-- observations
WITH places (geo_level, geo, size) AS (
        SELECT 'country', 'IT', 140000 UNION ALL
        SELECT 'region', region_code, 2000 + 700 * CAST(region_code AS INTEGER)
        FROM read_csv('../ingest/src/main/resources/reference/regions.csv', all_varchar = true) UNION ALL
        SELECT 'prefecture', prefecture_code, 300 + 17 * (row_number() OVER (ORDER BY md5(prefecture_code)))
        FROM read_csv('../ingest/src/main/resources/reference/prefectures.csv', all_varchar = true)),
    months (freq, period, step) AS (
        SELECT 'M', strftime(DATE '2023-01-01' + INTERVAL (i) MONTH, '%Y-%m'), i FROM range(26) AS r (i)),
    later (freq, period, step) AS (SELECT 'Q', (2023 + i // 4) || '-Q' || (1 + i % 4), 3 * i FROM range(8) AS r (i)
        UNION ALL SELECT 'A', CAST(2023 + i AS VARCHAR), 12 * i FROM range(2) AS r (i)),
    times AS (FROM months UNION ALL FROM later),
    cells (indicator, breakdown, share) AS (VALUES ('presences', '', 1.0), ('presences', 'centre_type=CAS', 0.6),
        ('presences', 'centre_type=CPA', 0.1), ('presences', 'centre_type=HOTSPOT', 0.02),
        ('presences', 'centre_type=SAI', 0.28), ('presences', 'centre_size=small;centre_type=CAS', 0.4),
        ('presences', 'centre_size=large;centre_type=CAS', 0.2), ('presences', 'centre_size=small;centre_type=SAI', 0.2),
        ('presences', 'centre_size=large;centre_type=SAI', 0.08), ('capacity', '', 1.15), ('occupancy_rate', '', 87.0),
        ('occupancy_rate', 'centre_type=CAS', 91.0), ('occupancy_rate', 'centre_type=SAI', 78.0),
        ('presences_per_1000_residents', '', 2.38), ('trained_operators', '', 0.02),
        ('trained_operators', 'sector=private', 0.012), ('trained_operators', 'sector=public', 0.008),
        ('training_completion_rate', '', 81.0)),
    asked AS (SELECT *, CASE WHEN geo_level <> 'prefecture' THEN 'A' WHEN geo IN ('AG', 'RC') THEN 'L'
            WHEN geo IN ('AO', 'TS', 'IS') AND indicator <> 'capacity' THEN 'Q' WHEN period >= '2025' THEN 'P' ELSE 'A' END
            AS state,
            1 + 0.08 * sin(step / 4.0 + size) + 0.004 * step AS wave
        FROM cells, places, times
        WHERE (indicator <> 'trained_operators' OR freq = 'A') AND (indicator <> 'training_completion_rate' OR freq <> 'M')
            AND (indicator <> 'presences_per_1000_residents' OR freq = 'M'))
SELECT indicator, geo_level, geo, freq, period, breakdown,
    CAST(CASE WHEN state IN ('L', 'Q') THEN NULL
        WHEN indicator IN ('occupancy_rate', 'training_completion_rate') THEN round(share * wave, 1)
        WHEN indicator = 'presences_per_1000_residents' THEN round(share * wave, 2)
        ELSE 5 * round(size * share * wave / 5) END AS DECIMAL(18, 4)) AS value,
    CAST(NULL AS DECIMAL(18, 4)) AS numerator, CAST(NULL AS DECIMAL(18, 4)) AS denominator, state AS status,
    CAST(CASE geo_level WHEN 'country' THEN 104 WHEN 'region' THEN 5 ELSE CASE state WHEN 'L' THEN 0 ELSE 1 END END AS INTEGER)
        AS delivered,
    CAST(CASE geo_level WHEN 'country' THEN 106 WHEN 'region' THEN 5 ELSE 1 END AS INTEGER) AS expected
FROM asked
UNION ALL SELECT 'project_trained_operators', 'country', 'IT', 'A', year, breakdown, value, NULL, NULL, 'A', NULL, NULL
FROM (VALUES ('2023', 'project=UTG-INSIEME;sector=public', 92.0), ('2023', 'project=UTG-INSIEME;sector=private', 236.0),
    ('2023', 'project=UTG-INSIEME', 328.0), ('2023', 'project=PROG-3793;sector=public', 100.0),
    ('2023', 'project=PROG-3793;sector=private', 40.0), ('2023', 'project=PROG-3793', 140.0)) AS p (year, breakdown, value)
UNION ALL SELECT 'project_operators_by_prefecture', 'prefecture', geo, 'A', '2023', breakdown, value, NULL, NULL, 'A', 1, 1
FROM (VALUES ('PD', 'project=UTG-INSIEME;sector=public', 30.0), ('PD', 'project=UTG-INSIEME;sector=private', 65.0),
    ('VI', 'project=UTG-INSIEME;sector=public', 15.0), ('VI', 'project=UTG-INSIEME;sector=private', 40.0),
    ('PG', 'project=PROG-3793;sector=public', 85.0), ('RM', 'project=PROG-3793;sector=public', 0.0)) AS q (geo, breakdown, value)
ORDER BY 1, 2, 3, 4, 5, 6;

-- datasets
SELECT * FROM (VALUES
    ('centres', 1, 'Centri', 'Centres', 'I centri di accoglienza di una prefettura in un mese.', 'A prefecture''s centres in a month.', 'prefecture', 'month'),
    ('stays', 2, 'Accoglienze', 'Stays', 'Una riga per persona e centro.', 'One row for a person in a centre.', 'prefecture', 'month'),
    ('landings', 3, 'Sbarchi', 'Landings', 'Le persone sbarcate, giorno per giorno.', 'People landed, day by day.', 'ministry', 'report')
) AS t (dataset, position, title_it, title_en, description_it, description_en, delivered_by, every);

-- codes
SELECT 'centre_type' AS code_list, code, CAST(row_number() OVER () AS INTEGER) AS position, label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/centre_type.csv', all_varchar = true)
UNION ALL SELECT 'centre_size', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/centre_size.csv', all_varchar = true)
UNION ALL SELECT 'project', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/project.csv', all_varchar = true)
UNION ALL SELECT 'sector', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/sector.csv', all_varchar = true)
UNION ALL SELECT 'observation_status', code, CAST(row_number() OVER () AS INTEGER), label_it, label_en
FROM read_csv('../ingest/src/main/resources/codes/observation_status.csv', all_varchar = true);

-- deliveries
SELECT dataset, prefecture_code AS prefecture, '2024-06' AS period,
    CASE WHEN prefecture_code IN ('AG', 'RC') THEN 'missing' WHEN prefecture_code = 'FG' THEN 'partial' ELSE 'received' END AS state,
    CAST(NULL AS DATE) AS received_on
FROM read_csv('../ingest/src/main/resources/reference/prefectures.csv', all_varchar = true),
    (VALUES ('centres'), ('stays')) AS d (dataset);
