/*
title: { it: Ore di servizio, en: Service hours }
description:
  it: Ore previste dal contratto e ore prestate, per prefettura, mese e servizio.
  en: Contracted and delivered hours, by prefecture, month and service.
datasets: [service_hours]
*/
SELECT prefecture, period, period AS month, service,
       sum(contracted_hours) AS contracted_hours, sum(delivered_hours) AS delivered_hours
FROM service_hours
GROUP BY prefecture, period, service
