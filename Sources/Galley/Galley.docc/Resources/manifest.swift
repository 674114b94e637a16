// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "LongLines",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "Galley", path: "../galley")],
    targets: [
        .executableTarget(
            name: "longlines", dependencies: [.product(name: "Galley", package: "Galley")],
            path: "Sources/LongLines")
    ]
)
