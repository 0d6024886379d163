/**
 * The version of everything that crosses the wire.
 * 1 (2026-11): first protocol.
 * Order of deployment: servers first; a server serves `minimumProtocolVersion` and newer.
 */
export const protocolVersion = 1;
export const minimumProtocolVersion = 1;
export const productVersion = '0.1.0';
