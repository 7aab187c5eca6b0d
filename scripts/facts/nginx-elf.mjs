import {readFileSync} from 'node:fs';

/** A 64-bit little-endian ELF file as it lies in memory once it is loaded: pointers are followed through relocations. */
export class Elf {
  #data;
  #sections = [];
  /** Address → {name} of a symbol or {address} it points to. */
  #pointers = new Map();
  #symbols = new Map();

  constructor(path) {
    this.#data = readFileSync(path);
    this.#readSections();
    this.#readRelocations();
  }

  /** Sections that hold initialised data, as [address, length]. */
  get dataRanges() {
    return this.#sections.filter(({name}) => /^\.data/.test(name)).map(({address, size}) => [address, size]);
  }

  /** The exported name of an address. */
  symbolAt(address) {
    return this.#symbols.get(address);
  }

  number(address) {
    const offset = this.#offset(address);
    return offset === undefined ? undefined : Number(this.#data.readBigInt64LE(offset));
  }

  /** Where the pointer at an address leads: an address, the name of a symbol of another file, or undefined for NULL. */
  pointer(address) {
    return this.#pointers.get(address);
  }

  /** Name of the function a pointer leads to; '' for one without an exported name; undefined for NULL. */
  functionAt(address) {
    const target = this.pointer(address);
    return typeof target === 'number' ? (this.symbolAt(target) ?? '') : target;
  }

  /** Is it an address of executable code? */
  isCode(address) {
    const text = this.#sections.find(({name}) => name === '.text');
    return typeof address === 'number' && address >= text.address && address < text.address + text.size;
  }

  /** The `ngx_str_t` at an address: length, then pointer. Undefined when it is none. */
  string(address) {
    const length = this.number(address);
    const at = this.pointer(address + 8);
    if (length === undefined || length <= 0 || length > 200 || typeof at !== 'number') return undefined;
    const offset = this.#offset(at);
    if (offset === undefined) return undefined;
    const text = this.#data.toString('latin1', offset, offset + length);
    return /^[\x21-\x7e]+$/.test(text) ? text : undefined;
  }

  #section(type) {
    return this.#sections.filter((one) => one.type === type);
  }

  #readSections() {
    const data = this.#data;
    const start = Number(data.readBigUInt64LE(0x28));
    const count = data.readUInt16LE(0x3c);
    const rows = Array.from({length: count}, (_, n) => {
      const at = start + n * 64;
      return {
        nameAt: data.readUInt32LE(at),
        type: data.readUInt32LE(at + 4),
        address: Number(data.readBigUInt64LE(at + 16)),
        offset: Number(data.readBigUInt64LE(at + 24)),
        size: Number(data.readBigUInt64LE(at + 32)),
        link: data.readUInt32LE(at + 40),
      };
    });
    const names = rows[data.readUInt16LE(0x3e)].offset;
    this.#sections = rows.map((row) => ({...row, name: this.#text(names + row.nameAt)}));
  }

  #readRelocations() {
    const data = this.#data;
    const [dynamic] = this.#section(11);
    const strings = this.#sections[dynamic.link].offset;
    const symbols = Array.from({length: dynamic.size / 24}, (_, n) => {
      const at = dynamic.offset + n * 24;
      return {name: this.#text(strings + data.readUInt32LE(at)), value: Number(data.readBigUInt64LE(at + 8))};
    });
    for (const {name, value} of symbols) if (value !== 0) this.#symbols.set(value, name);
    for (const section of this.#section(4)) {
      for (let at = section.offset; at < section.offset + section.size; at += 24) {
        const place = Number(data.readBigUInt64LE(at));
        const info = data.readBigUInt64LE(at + 8);
        const addend = Number(data.readBigInt64LE(at + 16));
        const symbol = symbols[Number(info >> 32n)];
        const type = Number(info & 0xffffffffn);
        if (type === 8) this.#pointers.set(place, addend);
        else if (type === 1) this.#pointers.set(place, symbol.value === 0 ? symbol.name : symbol.value + addend);
      }
    }
  }

  #offset(address) {
    const inside = this.#sections.find(
      (one) => one.type === 1 && one.address !== 0 && address >= one.address && address < one.address + one.size,
    );
    return inside && inside.offset + address - inside.address;
  }

  #text(offset) {
    return this.#data.toString('latin1', offset, this.#data.indexOf(0, offset));
  }
}
