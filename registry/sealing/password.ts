import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";

// OWASP's second recommendation for scrypt: 64 MiB a check.
const cost = { N: 2 ** 16, r: 8, p: 2, maxmem: 160 * 1024 * 1024 };
const keyLength = 32;

/** `scrypt$N$r$p$salt$key`: what is needed to check it stands beside it, so that the cost can grow later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/** False for a wrong password and for a hash that is not one of ours. Compared in constant time. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const parts = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w+/=]+)\$([\w+/=]{44})$/.exec(hash);
  if (!parts) return false;
  const [, N, r, p, salt = "", expected = ""] = parts;
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: cost.maxmem };
  const key = await derive(password, Buffer.from(salt, "base64"), options);
  return timingSafeEqual(key, Buffer.from(expected, "base64"));
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC: the same accented letter typed on two keyboards is the same password.
    scrypt(password.normalize("NFKC"), salt, keyLength, options, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}
