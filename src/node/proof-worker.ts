/** A worker of the proof: inspects its share of the samples and reports each. */
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { createEasel } from './canvas'
import { inspect } from './inspect'
import { sceneMaker, type Sample } from './proof-work'

const { samples, site } = workerData as { samples: Sample[], site: string }
const [easel, sceneOf] = [await createEasel(), sceneMaker(site)]
for (const sample of samples) {
  parentPort?.postMessage({ sample, faults: await inspect(easel, sceneOf(sample)) })
  // Node gives pixels back between two turns of its loop only: in a single one a whole edition's would take some 20 GB.
  await setImmediate()
}
