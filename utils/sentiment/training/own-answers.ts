/** Questions, answers and the comments under them, as developers write them; written for this project, one a line. */
export const OWN_ANSWERS = {
  pos: `
    Thank you, that solved it!
    Thanks a lot, your second snippet did the trick.
    Perfect, exactly what I needed. Accepted.
    Wow, thank you for such a detailed answer.
    Great answer, +1 from me.
    +1 for mentioning the encoding.
    This helped me a lot, thanks.
    Hope this helps, good luck!
    Hope that helps :)
    Glad I could help!
    Good luck with your project!
    Works like a charm, thank you sir.
    You just saved my day.
    Oh, that is neat. I did not know you could do this.
    Brilliant, it works now.
    Awesome, thanks for the quick reply!
    Excellent explanation, now I finally understand closures.
    I love this solution, so short and clean.
    Nice one-liner!
    Very good question, I have upvoted it.
    Great question.
    I'm glad you got it working.
    I really like this approach because it keeps everything in one place.
    That worked! Thank you so much for your help.
    Thanks, it's working fine now.
    Yes! That was it. Thank you!
    I am so happy, after two days it finally works.
    You are awesome, man.
    Thanks in advance for any help!
    Any help would be greatly appreciated, thanks.
    Many thanks for your time.
    Good catch, I have corrected the answer, thanks.
    Thanks for pointing that out, much appreciated.
    Welcome to the site! Good first question.
    Simple and elegant. I'll be using this.
    The easiest solution here and it works great.
    Beautiful answer.
    This should be the accepted answer, it is far better than the others.
    I enjoy working with this library, it is well documented.
    Cool, I'll give it a shot, thanks!
    Haha, nice trick :D
    jQuery makes this really easy and fun.
    That's a really clever use of generators.
    Fantastic. Exactly the behaviour I was after.
    Thanks for the link, very interesting read.
    Sweet, thank you!
    I highly recommend this book, it is excellent.
    It's a great tool, I use it every day and I love it.
    Thanks @anna, that fixed my problem.
    Works perfectly on my machine. Great job!
    I was stuck for hours and this fixed it immediately, thanks!
    Ah, of course! Thanks for clearing that up.
    Superb. Thank you.
    It's my favourite editor by far.
    Well explained, thanks for taking the time.
    You were right, it was the missing semicolon. Thanks!`,
  neu: `
    How can I convert this string to a date?
    I am trying to read a file line by line, but only the first line is returned.
    I have a table with two columns and I need the sum of both.
    You can use a regular expression for this.
    You need to call the method before the object is created.
    What have you tried so far?
    What error do you get?
    Please post the full stack trace.
    Can you show us the code of the controller?
    I get the following error when I run the script.
    I'm getting a null pointer exception on the third line.
    The problem is that the variable is not defined in this scope.
    The issue is caused by the missing index.
    You have an error in your SQL syntax near the where clause.
    Try wrapping it in a transaction.
    Try to remove the quotes around the path.
    It fails because the array is empty at that point.
    If you kill the parent process, the children are adopted by init.
    This will throw an exception if the key is missing.
    The compiler complains that the type does not match.
    I don't know if that is possible in this version.
    I'm not sure whether this is what you want, but look at the join method.
    Does anyone know how to do this with the new API?
    Is there any way to do this without a loop?
    Which one should I use, and why?
    What is the difference between these two functions?
    I want to show a dialog when the user clicks on the button.
    My application needs to send an email every night.
    The following code prints the numbers from one to ten.
    As the documentation says, the argument has to be a constant.
    The first approach uses more memory, the second more time.
    You could also use a hash map here.
    Just add the attribute to the parent element.
    See the edit above.
    Edited my answer to include the import.
    I've updated the question with the output.
    This question was already answered, see the linked one.
    Possible duplicate of the question about time zones.
    It works in Chrome but not in Internet Explorer.
    It does not work if the list contains duplicates.
    It is not possible to catch this error in the same block.
    You should not compare strings with that operator in Java.
    Never mind, I found it: the path was relative.
    The reason for the crash is that the view is released before the callback.
    That means the object was garbage collected.
    A bad request means that the server could not parse the headers.
    The fatal error on line nine tells you that the class was not found.
    Here is an example of how it could look like.
    Here's what I would do: create a temporary table first.
    I would suggest reading the chapter about threads.
    I'd use a stored procedure for that.
    In my case the cause was a wrong environment variable.
    In that case the default value is used.
    I'm using version 3.2 on Windows.
    I have tried both options and the result is the same.
    I need to delete all rows that have an invalid reference.
    After that the exception is ignored and the loop goes on.
    Make sure that the service is running.
    You will have to restart the server afterwards.
    Do you mean the width of the container or of the image?
    It depends on how many users you expect.
    Assuming the input is sorted, a binary search is enough.
    The method is expected to fail for negative numbers.
    That's because integers are immutable.
    The constructor is private, so you can't create an instance from outside.
    It returns -1 on failure and sets the error number.
    Good practice is to close the stream in a finally block.
    Best practice would be to validate it on the server.
    The nice value of a process goes from -20 to 19.
    Pretty printing can be turned on with the last argument.
    The magic number at the start tells the type of the file.
    To be honest I have only used it with small files.
    I like to keep my constants in a separate class.
    Say you want to draw a happy face with ASCII characters.
    Thanks to the new syntax the braces can be left out.
    Luckily, the order of the keys does not matter here.
    Is it a good idea to store images in the database?
    What is the best way to do this?
    I was wondering if there is a better way to write this.
    An easy way is to sort the list first.
    Is it safe to ignore this warning?
    I'd like to know how to avoid this error.`,
  neg: `
    This is driving me crazy.
    I have been stuck on this for three days and I am getting desperate.
    I hate regular expressions.
    I tried everything and nothing works :(
    It still does not work and I have no idea why, very frustrating.
    This is really annoying.
    I'm so confused by this.
    Sorry for my bad English.
    Sorry, I misread your question.
    Sorry, but that is just wrong.
    I'm afraid that is not going to work.
    Unfortunately that didn't help.
    Sadly there is no way around it.
    -1, this is dangerous advice.
    Downvoted because it does not answer the question at all.
    This is bad advice, please don't do it.
    That is a horrible way to do it.
    What an ugly hack.
    It's an ugly workaround but I see no other way.
    The documentation is terrible on this point.
    I feel stupid for asking this.
    Arrgh, I wasted a whole afternoon on a typo.
    Internet Explorer sucks.
    Eclipse is painfully slow on my machine.
    The API is a complete mess.
    This framework is a pain in the neck.
    Why on earth would they design it like that?
    What the hell is this error supposed to mean?
    Damn, I was hoping there was a simple solution.
    I'm really worried that I will lose all my data.
    I am scared to touch this code.
    I give up.
    No luck, same error :(
    Ouch, that is nasty.
    This is the worst code I have ever seen.
    Your code is unreadable, please format it.
    Did you even read the question?
    You obviously did not try it yourself.
    Nobody is going to write your homework for you.
    This is a stupid restriction.
    It's a shame that it is not supported.
    I can't believe this is still not fixed.
    It's a nightmare to debug.
    Too bad it only works on Linux.
    Working with dates in this language is awful.
    I'm disappointed that there is no answer after a month.
    Ugh, global variables.
    It makes me sad to see such code in production.
    That tutorial is garbage, avoid it.
    I don't like this solution, it is fragile and hard to read.
    Using goto here is a terrible idea.
    This API is so badly designed that I want to cry.
    My boss is mad at me because the site is down again.
    I really don't understand why this has to be so complicated.
    Sigh. Another tool that breaks on every update.
    It is extremely slow, it takes forever to load.`,
};
