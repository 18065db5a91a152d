package io.juluo.jobs.atlas;

import java.awt.Font;

/**
 * A line of text on the sheet.
 *
 * @param text the text
 * @param font its font
 * @param box where
 */
public record DrawnText(String text, Font font, Box box) {}
