package io.juluo.geodata.source.raster;

/** Why a raster cannot be used, in the parts that an issue needs. */
public final class RasterFault extends Exception {
    private static final long serialVersionUID = 1L;

    private static final String REWRITE =
            "write it anew: gdal_translate -co COMPRESS=DEFLATE -co TILED=YES in.tif out.tif";

    private final String kind;
    private final String what;
    private final String mend;
    private final String detail;

    RasterFault(String kind, String what, String mend, String detail) {
        super(what + ": " + detail);
        this.kind = kind;
        this.what = what;
        this.mend = mend;
        this.detail = detail;
    }

    /** It is another kind of file. */
    static RasterFault noTiff(String detail) {
        return new RasterFault(
                "not_a_tiff", "the file is no TIFF", "fetch it again, or declare its format in the profile", detail);
    }

    /** It contradicts itself or ends too early. */
    static RasterFault damaged(String detail) {
        return new RasterFault(
                "damaged_tiff",
                "the TIFF is damaged, perhaps cut off while it was copied",
                "fetch or make it again",
                detail);
    }

    /** It may be whole, but is written in a way that is not read here. */
    static RasterFault unsupported(String detail) {
        return new RasterFault("unsupported_tiff", "the TIFF is written in a way that is not read", REWRITE, detail);
    }

    /** Kind of the issue. */
    public String kind() {
        return kind;
    }

    /** What is wrong; the same text for all of the kind. */
    public String what() {
        return what;
    }

    /** How to mend it. */
    public String mend() {
        return mend;
    }

    /** What was found in this file. */
    public String detail() {
        return detail;
    }
}
