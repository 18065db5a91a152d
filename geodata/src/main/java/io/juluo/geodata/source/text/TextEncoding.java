package io.juluo.geodata.source.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * The encodings in which a text file may be declared. In all of them a line end, a comma and a quote are single bytes
 * that are part of no other character, so that a file can be cut into lines before it is decoded.
 */
enum TextEncoding {
    /** The standard where none is declared. */
    UTF_8("UTF-8"),
    /** What Chinese Windows programs write. */
    GBK("GBK"),
    /** GBK and all the rest of Unicode. */
    GB18030("GB18030");

    private final String code;

    TextEncoding(String code) {
        this.code = code;
    }

    /** The name in city.yaml. */
    String code() {
        return code;
    }

    Charset charset() {
        return Charset.forName(code);
    }

    /** The encoding of that name. */
    static Optional<TextEncoding> named(String name) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.code.equalsIgnoreCase(name))
                .findFirst();
    }
}
