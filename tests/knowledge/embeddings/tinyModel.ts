import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadTransformers, type LoadTransformers } from "../../../knowledge/embeddings/transformers.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

/** How to load the optional package: installed, or named by TEST_TRANSFORMERS_PACKAGE (its entry file); else undefined. */
export async function transformersPackage(): Promise<LoadTransformers | undefined> {
  const entry = process.env["TEST_TRANSFORMERS_PACKAGE"];
  const load: LoadTransformers = entry ? () => import(pathToFileURL(entry).href) : loadTransformers;
  return await load().then(
    () => load,
    () => undefined,
  );
}

const WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "natation", "couture", "libre", "le", "samedi"];
const WIDTH = 4;

/** A model of one layer in a folder of the test: each word has its own vector of four numbers (ONNX `Gather`), written byte by byte. */
export async function tinyModel(): Promise<string> {
  const folder = temporaryFolder();
  await mkdir(join(folder, "onnx"));
  await writeFile(
    join(folder, "config.json"),
    JSON.stringify({ model_type: "bert", architectures: ["BertModel"], hidden_size: WIDTH }),
  );
  await writeFile(
    join(folder, "tokenizer_config.json"),
    JSON.stringify({
      tokenizer_class: "BertTokenizer",
      model_max_length: 32,
      pad_token: "[PAD]",
      unk_token: "[UNK]",
      cls_token: "[CLS]",
      sep_token: "[SEP]",
    }),
  );
  await writeFile(join(folder, "tokenizer.json"), JSON.stringify(tokenizer));
  await writeFile(join(folder, "onnx", "model.onnx"), onnx());
  return folder;
}

const special = (content: string, id: number) => ({
  id,
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true,
});
const tokenizer = {
  version: "1.0",
  truncation: null,
  padding: null,
  added_tokens: WORDS.slice(0, 4).map(special),
  normalizer: {
    type: "BertNormalizer",
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: "BertPreTokenizer" },
  post_processor: {
    type: "TemplateProcessing",
    single: [
      { SpecialToken: { id: "[CLS]", type_id: 0 } },
      { Sequence: { id: "A", type_id: 0 } },
      { SpecialToken: { id: "[SEP]", type_id: 0 } },
    ],
    pair: [],
    special_tokens: {
      "[CLS]": { id: "[CLS]", ids: [2], tokens: ["[CLS]"] },
      "[SEP]": { id: "[SEP]", ids: [3], tokens: ["[SEP]"] },
    },
  },
  decoder: { type: "WordPiece", prefix: "##", cleanup: true },
  model: {
    type: "WordPiece",
    unk_token: "[UNK]",
    continuing_subword_prefix: "##",
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(WORDS.map((word, id) => [word, id])),
  },
};

// Protocol Buffers, wire format: field number and type, then a varint, or a length and bytes (protobuf.dev/programming-guides/encoding).
const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
const int = (field: number, value: number): number[] => [...varint(field << 3), ...varint(value)];
const bytes = (field: number, value: readonly number[]): number[] => [
  ...varint((field << 3) | 2),
  ...varint(value.length),
  ...value,
];
const text = (field: number, value: string): number[] => bytes(field, [...Buffer.from(value)]);
const message = (field: number, ...parts: number[][]): number[] => bytes(field, parts.flat());

const FLOAT = 1;
const INT64 = 7;
/** onnx.proto: ModelProto { ir_version 1, opset_import 8, graph 7 }. */
function onnx(): Uint8Array {
  const weights = Float32Array.from({ length: WORDS.length * WIDTH }, (_, at) => Math.sin(at * 1.7));
  const tensor = [
    int(1, WORDS.length),
    int(1, WIDTH),
    int(2, FLOAT),
    text(8, "words"),
    bytes(9, [...new Uint8Array(weights.buffer)]),
  ];
  const gather = [text(1, "words"), text(1, "input_ids"), text(2, "last_hidden_state"), text(4, "Gather")];
  const input = (name: string) => message(11, ...value(name, INT64, ["batch", "length"]));
  const graph = [
    message(1, ...gather),
    text(2, "tiny"),
    message(5, ...tensor),
    ...["input_ids", "attention_mask", "token_type_ids"].map(input),
    message(12, ...value("last_hidden_state", FLOAT, ["batch", "length", "width"])),
  ];
  return Uint8Array.from([...int(1, 8), ...message(8, text(1, ""), int(2, 13)), ...message(7, ...graph)]);
}

/** ValueInfoProto { name 1, type 2 { tensor_type 1 { elem_type 1, shape 2 { dim 1 { dim_param 2 } } } } }. */
function value(name: string, type: number, dimensions: string[]): number[][] {
  const shape = message(2, ...dimensions.map((dimension) => message(1, text(2, dimension))));
  return [text(1, name), message(2, message(1, int(1, type), shape))];
}
