import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import { CoseAlgorithmIdentifier, LocalSigner } from '@trustnxt/c2pa-ts/cose';
import { ActionAssertion, ClaimVersion, DataHashAssertion, ManifestStore } from '@trustnxt/c2pa-ts/manifest';

const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
const subtle = webcrypto.subtle as SubtleCrypto;
const keys = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Someone who signs pictures in tests, with a certificate that an office of its own gave out. */
async function signerOf(name: string): Promise<LocalSigner> {
  const office = await subtle.generateKey(keys, true, ['sign', 'verify']);
  const own = await subtle.generateKey(keys, true, ['sign', 'verify']);
  const issuer = 'CN=Test Office,O=Havenbode';
  const [notBefore, notAfter] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)];
  const root = await x509.X509CertificateGenerator.create(
    {
      serialNumber: '01',
      subject: issuer,
      issuer,
      notBefore,
      notAfter,
      signingAlgorithm: keys,
      publicKey: office.publicKey,
      signingKey: office.privateKey,
      extensions: [
        new x509.BasicConstraintsExtension(true, 1, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
        await x509.SubjectKeyIdentifierExtension.create(office.publicKey),
      ],
    },
    webcrypto as Crypto,
  );
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: '02',
      subject: `CN=${name},O=Havenbode`,
      issuer,
      notBefore,
      notAfter,
      signingAlgorithm: keys,
      publicKey: own.publicKey,
      signingKey: office.privateKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([EMAIL_PROTECTION], true),
        await x509.SubjectKeyIdentifierExtension.create(own.publicKey),
        await x509.AuthorityKeyIdentifierExtension.create(office.publicKey),
      ],
    },
    webcrypto as Crypto,
  );
  const secret = new Uint8Array(await subtle.exportKey('pkcs8', own.privateKey));
  return new LocalSigner(secret, CoseAlgorithmIdentifier.ES256, certificate, [root]);
}

/**
 * Returns a JPEG or PNG with Content Credentials: made by a machine that was trained, and then cropped. So many bytes after them are left out
 * of what is signed.
 */
export async function signedPicture(
  bytes: Uint8Array,
  { name = 'Noor Smit', leftOut = 0 } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const asset = JPEG.canRead(bytes) ? new JPEG(bytes) : new PNG(bytes);
  const signer = await signerOf(name);
  const store = new ManifestStore();
  const manifest = store.createManifest({
    claimVersion: ClaimVersion.V1,
    assetFormat: asset.mimeType,
    instanceID: 'xmp:iid:2f1c7d3e',
    defaultHashAlgorithm: 'SHA-256',
    signer,
  });
  const { claim } = manifest;
  if (claim !== undefined) {
    claim.claimGeneratorName = 'Darkroom';
    claim.claimGeneratorVersion = '4';
  }
  const hash = DataHashAssertion.create('SHA-256');
  manifest.addAssertion(hash);
  const actions = new ActionAssertion();
  actions.actions = [
    {
      action: 'c2pa.created',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      softwareAgent: { name: 'Painter' },
    },
    { action: 'c2pa.cropped' },
  ] as typeof actions.actions;
  manifest.addAssertion(actions);
  await asset.ensureManifestSpace(store.measureSize());
  const range = asset.getHashExclusionRange();
  if (leftOut > 0) asset.getHashExclusionRange = () => ({ ...range, length: range.length + leftOut });
  await hash.updateWithAsset(asset);
  await manifest.sign(signer);
  await asset.writeManifestJUMBF(store.getBytes());
  return new Uint8Array(await asset.getDataRange());
}
