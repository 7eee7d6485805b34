/** The measurements by name, in the order in which they run. A new one is a file beside this one and a line here. */
import { measureFiles } from './files.js';
import { measureJobs } from './jobs.js';
import { measureLinearity } from './linearity.js';
import type { Measure } from './measurement.js';
import { measureMemory } from './memory.js';
import { measureRecognition } from './recognition.js';
import { measureRepeated } from './repeated.js';
import { measureStages } from './stages.js';
import { measureStartup } from './startup.js';
import { measureThroughput } from './throughput.js';

export const MEASUREMENTS: Readonly<Record<string, Measure>> = {
  startup: measureStartup,
  recognition: measureRecognition,
  stages: measureStages,
  throughput: measureThroughput,
  jobs: measureJobs,
  files: measureFiles,
  memory: measureMemory,
  linearity: measureLinearity,
  repeated: measureRepeated,
};
