// SPDX-License-Identifier: Apache-2.0

extension Span<UInt8> {
    /// Returns the eight bytes that begin at an offset, in little-endian order.
    @inline(__always)
    func eight(at place: Int) -> UInt64 {
        unsafe UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    /// Returns the bytes from an offset to the end, of which there must be at most eight, in
    /// little-endian order; missing bytes are 0.
    ///
    /// Reads overlapping blocks if there are enough bytes, which is faster than reading single
    /// bytes.
    @inline(__always)
    func rest(from place: Int) -> UInt64 {
        let length = count &- place
        if length == 0 { return 0 }
        if count >= 8 { return eight(at: count &- 8) &>> UInt64((8 &- length) &* 8) }
        if length >= 4 {
            return four(at: place) | four(at: count &- 4) &<< UInt64((length &- 4) &* 8)
        }
        // Combines the first, the middle and the last byte; if there are only one or two bytes,
        // some of these coincide.
        let middle = length &>> 1
        return UInt64(self[place]) | UInt64(self[place &+ middle]) &<< UInt64(middle &* 8)
            | UInt64(self[count &- 1]) &<< UInt64((length &- 1) &* 8)
    }

    @inline(__always)
    private func four(at place: Int) -> UInt64 {
        unsafe UInt64(
            UInt32(
                littleEndian: bytes.unsafeLoadUnaligned(
                    fromByteOffset: place, as: UInt32.self)))
    }
}
