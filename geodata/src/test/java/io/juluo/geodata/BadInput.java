package io.juluo.geodata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that shows what happens with a kind of bad input; docs/bad-input.md is written from all of them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BadInput {
    /** Number of the case. */
    int number();

    /** What is bad, in a few words. */
    String input();

    /** What happens, in a few words. */
    String must();
}
