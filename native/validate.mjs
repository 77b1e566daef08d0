// Validates records against the published JSON Schema: node validate.mjs SCHEMA RECORD...
// Prints one line for every fault and exits 1 when there is one. Used by the tests.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const [schemaFile, ...records] = process.argv.slice(2);
const validate = new Ajv2020.default({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(schemaFile, "utf8")));
let faults = 0;
for (const file of records) {
  if (!validate(JSON.parse(readFileSync(file, "utf8")))) {
    for (const error of validate.errors) {
      console.log(`${file}${error.instancePath}: ${error.message}`);
      faults++;
    }
  }
}
process.exit(faults === 0 ? 0 : 1);
