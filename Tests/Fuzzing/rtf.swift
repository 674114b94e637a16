// SPDX-License-Identifier: Apache-2.0
// Reads any bytes as RTF, and checks that nothing after the last group changes the text.

/// Called by libFuzzer with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRTF(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array("{\\rtf1".utf8) + Array(UnsafeBufferPointer(start: data, count: size))
    guard let document = RTFText(bytes) else { return 0 }
    let longer = RTFText(bytes + Array("{\\rtf1 more}".utf8))
    precondition(longer?.text.utf8.elementsEqual(document.text.utf8) == true, "text after the end")
    return 0
}
