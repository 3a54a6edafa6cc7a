// What an integrator writes with the generated clients. It is compiled only: the Java clients run in GeneratedClientsTest.
import {RollUpsApi, Configuration as AggregationAddress} from "../target/typescript/aggregation-client";
import {ReportsApi, ResponseError, Configuration as ReportAddress} from "../target/typescript/report-client";
import type {Problem, ReportBody} from "../target/typescript/report-client";

const reports = new ReportsApi(new ReportAddress({basePath: "http://127.0.0.1:8082"}));
const rollUps = new RollUpsApi(new AggregationAddress({basePath: "http://127.0.0.1:8083"}));

export async function post(reportBody: ReportBody, idempotencyKey: string): Promise<string> {
  try {
    const standing = await reports.postingResourcePost({reportBody, idempotencyKey});
    return standing.state;
  } catch (refused) {
    if (!(refused instanceof ResponseError)) {
      throw refused;
    }
    const problem: Problem = await refused.response.json();
    return (problem.errors ?? []).map(error => `${error.pointer}: ${error.rule}`).join("\n");
  }
}

export async function total(unit: string, indicator: string): Promise<number | null> {
  const rollUp = await rollUps.rollUpResourceOne({unit, form: "DVCQ-Q", period: "2024-Q1"});
  return rollUp.cells.find(cell => cell.indicator === indicator)?.total ?? null;
}
