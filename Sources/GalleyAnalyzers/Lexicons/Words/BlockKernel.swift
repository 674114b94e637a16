// SPDX-License-Identifier: Apache-2.0

extension Span<UInt8> {
    /// Eight bytes from a place, the first one lowest.
    @inline(__always)
    func eight(at place: Int) -> UInt64 {
        unsafe UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    /// The bytes from a place to the end, fewer than nine, the first one lowest; zeros after them.
    ///
    /// Reads overlapping blocks where there are enough bytes, instead of one byte after the other.
    @inline(__always)
    func rest(from place: Int) -> UInt64 {
        let length = count &- place
        if length == 0 { return 0 }
        if count >= 8 { return eight(at: count &- 8) &>> UInt64((8 &- length) &* 8) }
        if length >= 4 {
            return four(at: place) | four(at: count &- 4) &<< UInt64((length &- 4) &* 8)
        }
        // The first, the middle and the last one: of one or two bytes some are the same.
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
