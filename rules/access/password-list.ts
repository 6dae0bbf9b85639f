// Passwords that are tried first, in lower case; compared whole and without digits and signs around them.

/** Words and phrases on which the commonest passwords of ten characters and more are built. */
const words = `
password passwort motdepasse contrasena senha parola wachtwoord passw passwd pass passphrase passcode
mypassword thepassword newpassword oldpassword yourpassword changeme changemenow changeit letmein letmeinnow
welcome welcomeback willkommen bienvenue administrator admin adminadmin administrateur root rootroot superuser
default secret topsecret mysecret test testtest testing tester testuser guest user username login logmein
qwerty qwertyuiop qwertz qwertzuiop azerty azertyuiop qwertyqwerty asdfghjkl asdfasdf zxcvbnm qweasdzxc qazwsx
iloveyou iloveyousomuch loveyou ilovemymom iloveme lovelove princess princesses sunshine sunshines football
footballs basketball baseball baseballs superman batman spiderman starwars pokemon minecraft fortnite dragon
dragons monster monsters michael michelle jennifer jessica elizabeth alexander charlotte christopher anthony
chocolate butterfly strawberry blink liverpool manchester barcelona realmadrid chelsea arsenal juventus
computer computers internet microsoft windows google facebook instagram linkedin youtube whatsapp android iphone
samsung handrail helpdesk servicedesk support supportsupport company companyname service letmeinplease
trustno trustnoone whatever whateverman nothing nopassword opensesame abracadabra freedom hunter masterkey
master masters shadow shadows summer winter spring autumn summertime january february march april june july august
september october november december monday tuesday wednesday thursday friday saturday sunday
abcdefghij abcdefgh abcabcabc aaaaaaaaaa correcthorsebatterystaple babygirl babyboy jesuschrist godisgood
fuckyou fuckyoufuckyou asshole bullshit lovers forever foreverlove mynameis helloworld hellohello hello
zaqwsx zaqxsw qwaszx onetwothree onetwothreefour
`

const whole = `
1234567890 12345678910 0123456789 0987654321 9876543210 1234512345 1234554321 1122334455 1111111111 0000000000
123123123123 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsxcde3 1qazxsw23edc 1234qwerasdf
qwerty1234 qwerty12345 qwerty123456 qwer1234asdf asdf1234asdf abc123456789 a123456789 aa12345678 1234abcd1234 abcd123456
abcd1234abcd p@ssw0rd12 pa$$w0rd12 passw0rd123 trustno1trustno1 00000000000 123456789a 123456789q 1234567891 1029384756
1357924680 2468013579 147258369 1472583690 159357258456 789456123 7894561230 987654321a 0192837465 5555555555 6969696969
`

export const commonPasswords: ReadonlySet<string> = new Set(
  `${words} ${whole}`.split(/\s+/).filter((word) => word !== ''),
)
