// SPDX-License-Identifier: Apache-2.0

/// The bytes of every character in every single-byte encoding, for looking up in constant time.
struct EncodingTable: Sendable {
    /// The table of all encodings.
    static let all = EncodingTable(SingleByteEncoding.allCases)

    /// The scalars below this value have a place in `rows`; the few others are in `others`.
    private static let denseEnd: UInt32 = 0x2600

    /// The row of each scalar; 0 for a scalar that no encoding has.
    private var rows: [UInt16]
    private var others: [UInt32: UInt16] = [:]
    /// For each row, the byte in each encoding; 0 if there is none.
    private var bytes: [UInt8]
    /// For each row, a bit for each encoding in which the byte begins a character of UTF-8.
    private var leads: [UInt16] = [0]
    /// For each row, a bit for each encoding in which the byte continues a character of UTF-8.
    private var continuations: [UInt16] = [0]
    private let width: Int

    private init(_ encodings: [SingleByteEncoding]) {
        rows = Array(repeating: 0, count: Int(Self.denseEnd))
        width = encodings.count
        bytes = Array(repeating: 0, count: width)
        for encoding in encodings {
            for (index, scalar) in encoding.upperHalf.enumerated() {
                add(scalar, UInt8(0x80 + index), encoding)
            }
            guard encoding.hasControls else { continue }
            for byte in UInt8(0x80)...0x9F { add(UInt32(byte), byte, encoding) }
        }
    }

    private mutating func add(_ scalar: UInt32, _ byte: UInt8, _ encoding: SingleByteEncoding) {
        let row = rowToFill(scalar)
        bytes[row * width + encoding.rawValue] = byte
        let bit = UInt16(1) << UInt16(encoding.rawValue)
        if byte < 0xC0 {
            continuations[row] |= bit
        } else if (0xC2...0xF4).contains(byte) {
            leads[row] |= bit
        }
    }

    private mutating func rowToFill(_ scalar: UInt32) -> Int {
        let known = row(of: scalar)
        if known > 0 { return known }
        let row = leads.count
        leads.append(0)
        continuations.append(0)
        bytes += Array(repeating: 0, count: width)
        if scalar < Self.denseEnd {
            rows[Int(scalar)] = UInt16(row)
        } else {
            others[scalar] = UInt16(row)
        }
        return row
    }

    private func row(of scalar: UInt32) -> Int {
        if scalar < Self.denseEnd { return Int(rows[Int(scalar)]) }
        // The others are the ligatures fi and fl, and Apple's logo.
        return scalar < 0xF8FF || scalar > 0xFB02 ? 0 : Int(others[scalar] ?? 0)
    }

    /// Returns the encodings, as bits, in which a scalar's byte begins a character of UTF-8.
    func leads(_ scalar: UInt32) -> UInt16 { leads[row(of: scalar)] }

    /// Returns the encodings, as bits, in which a scalar's byte continues a character of UTF-8.
    func continuations(_ scalar: UInt32) -> UInt16 { continuations[row(of: scalar)] }

    /// Returns the byte of a scalar in an encoding; 0 if there is none.
    func byte(of scalar: UInt32, in encoding: SingleByteEncoding) -> UInt8 {
        bytes[row(of: scalar) * width + encoding.rawValue]
    }
}
